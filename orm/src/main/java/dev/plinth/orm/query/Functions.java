package dev.plinth.orm.query;

import dev.plinth.sql.Arithmetic;
import dev.plinth.sql.Call;
import dev.plinth.sql.Cast;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.DatePart;
import dev.plinth.sql.Expr;
import dev.plinth.sql.Literal;
import dev.plinth.sql.Regex;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TextMatch;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operators and functions that expressions are made of, as values. */
final class Functions {
  private Functions() {}

  /** A comparison of two values. */
  record Compare(Comparison.Operator operator) implements SqlFunction {
    @Override
    public Expr apply(List<Expr> arguments) {
      return new Comparison(operator, arguments.get(0), arguments.get(1));
    }

    @Override
    public String toString() {
      return symbol(operator);
    }

    static String symbol(Comparison.Operator operator) {
      return switch (operator) {
        case EQ -> "=";
        case NE -> "<>";
        case LT -> "<";
        case GE -> ">=";
        case LE -> "<=";
        case GT -> ">";
        case IS_DISTINCT -> "is distinct from";
        case IS_NOT_DISTINCT -> "is not distinct from";
      };
    }

    @Override
    public boolean isStrict() {
      return operator != Comparison.Operator.IS_DISTINCT
          && operator != Comparison.Operator.IS_NOT_DISTINCT;
    }

    /** The comparison that is true exactly where this one is false, both sides not null. */
    Compare negated() {
      return new Compare(
          switch (operator) {
            case EQ -> Comparison.Operator.NE;
            case NE -> Comparison.Operator.EQ;
            case LT -> Comparison.Operator.GE;
            case GE -> Comparison.Operator.LT;
            case LE -> Comparison.Operator.GT;
            case GT -> Comparison.Operator.LE;
            case IS_DISTINCT -> Comparison.Operator.IS_NOT_DISTINCT;
            case IS_NOT_DISTINCT -> Comparison.Operator.IS_DISTINCT;
          });
    }
  }

  /** Plus, minus and the like. */
  record Calculate(Arithmetic.Operator operator) implements SqlFunction {
    @Override
    public String toString() {
      return switch (operator) {
        case ADD -> "+";
        case SUBTRACT -> "-";
        case MULTIPLY -> "*";
        case DIVIDE -> "/";
        case MODULO -> "%";
        case CONCAT -> "||";
      };
    }

    @Override
    public Expr apply(List<Expr> arguments) {
      return new Arithmetic(operator, arguments.get(0), arguments.get(1));
    }
  }

  /** A text that contains, starts with, ends with or equals another. */
  record Match(TextMatch.Match match, boolean ignoreCase) implements SqlFunction {
    @Override
    public String toString() {
      return (ignoreCase ? "I" : "") + match.name();
    }

    @Override
    public Expr apply(List<Expr> arguments) {
      return new TextMatch(arguments.get(0), match, arguments.get(1), ignoreCase);
    }
  }

  /** A regular expression of the database's own flavour. */
  record Matches(boolean ignoreCase) implements SqlFunction {
    @Override
    public String toString() {
      return ignoreCase ? "IREGEX" : "REGEX";
    }

    @Override
    public Expr apply(List<Expr> arguments) {
      return new Regex(arguments.get(0), arguments.get(1), ignoreCase);
    }
  }

  /** A part of a date or time, in a zone where the value is an instant. */
  record Part(DatePart.Part part, @Nullable ZoneId zone) implements SqlFunction {
    @Override
    public String toString() {
      return part.name();
    }

    @Override
    public Expr apply(List<Expr> arguments) {
      return new DatePart(part, arguments.get(0), zone);
    }
  }

  /** A conversion to another column type. */
  record Convert(SqlType type) implements SqlFunction {
    @Override
    public String toString() {
      return "CAST";
    }

    @Override
    public Expr apply(List<Expr> arguments) {
      return new Cast(arguments.get(0), type);
    }
  }

  /** A function of windows that takes a number after the value it looks at. */
  record Placed(String name, int number) implements SqlFunction {
    @Override
    public String toString() {
      return name;
    }

    @Override
    public Expr apply(List<Expr> arguments) {
      List<Expr> all = new ArrayList<>(arguments);
      all.add(1, new Literal((long) number));
      return new Call(name, all);
    }

    @Override
    public boolean isStrict() {
      return false;
    }
  }

  /** A place among the rows of a window, which every row has; some take a number. */
  record Ranked(String name, List<Integer> numbers) implements SqlFunction {
    @Override
    public String toString() {
      return name;
    }

    @Override
    public Expr apply(List<Expr> arguments) {
      return new Call(name, numbers.stream().map(n -> (Expr) new Literal((long) n)).toList());
    }

    @Override
    public boolean isStrict() {
      return false;
    }
  }

  /** A function by its SQL name. */
  record Named(String name, boolean strict) implements SqlFunction {
    @Override
    public String toString() {
      return name;
    }

    @Override
    public Expr apply(List<Expr> arguments) {
      return new Call(name, arguments);
    }

    @Override
    public boolean isStrict() {
      return strict;
    }
  }
}
