package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * An expression: a column, a value or something computed of them. Immutable, free of any database,
 * and equal when the question is equal.
 *
 * <pre>{@code
 * new Comparison(Comparison.Operator.GE, Column.of("age"), Bind.of(18))   // "age" >= ?
 * }</pre>
 */
public sealed interface Expr
    permits Column,
        Bind,
        Literal,
        Comparison,
        Arithmetic,
        And,
        Or,
        Not,
        IsNull,
        IsTrue,
        Between,
        InValues,
        InQuery,
        In,
        Tuple,
        Exists,
        Scalar,
        TextMatch,
        Regex,
        Call,
        Aggregate,
        Window,
        Case,
        Cast,
        DatePart,
        DateTruncate,
        JsonPath,
        Excluded,
        Collate,
        Raw {

  /** Calls the visitor's method for this kind of expression. */
  <R extends @Nullable Object> R accept(Visitor<R> visitor);
}
