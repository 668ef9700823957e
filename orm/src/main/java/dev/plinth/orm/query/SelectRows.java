package dev.plinth.orm.query;

import dev.plinth.sql.Column;
import dev.plinth.sql.Select;
import org.jspecify.annotations.Nullable;

/**
 * The rows, or groups of rows, that a select answers with. Rows come from the model's tables; where
 * a condition speaks of windows, they are computed in a sub-query and chosen around it. The same
 * holds for groups and the condition on them. Lives while one statement is planned.
 */
final class SelectRows {
  private final Question question;
  private final WindowSplit filter;
  private final WindowSplit having;
  private final Resolver inTables;
  private final @Nullable Derived numberedRows;
  private final Resolver inRows;
  private final @Nullable Derived numberedGroups;
  private final Resolver inGroups;

  SelectRows(Question question, Resolver inTables) {
    this.question = question;
    this.filter = WindowSplit.of(question.condition());
    this.having = WindowSplit.of(question.having());
    this.inTables = inTables;
    this.numberedRows = filter.wraps() ? derived(inTables) : null;
    this.inRows = numberedRows == null ? inTables : numberedRows.outside(this::isOfRows);
    this.numberedGroups = having.wraps() ? derived(inRows) : null;
    this.inGroups = numberedGroups == null ? inRows : numberedGroups.outside(this::isOfGroups);
  }

  private static Derived derived(Resolver inside) {
    return new Derived(inside.scope().aliases().unique("numbered"), inside);
  }

  /** The windows of groups are computed after those that choose rows. */
  private boolean isOfRows(Term term) {
    boolean window = term instanceof Term.Window && !SelectChecks.isAggregated(question);
    return window || Terms.isLeaf(term);
  }

  private boolean isOfGroups(Term term) {
    boolean computed = term instanceof Term.Window || term instanceof Term.Aggregate;
    return computed || Terms.isLeaf(term) || question.groups().contains(term);
  }

  /** Resolves what is selected of these rows, and what they are ordered by. */
  Resolver resolver() {
    return inGroups;
  }

  /** A column of the model's tables as it is called outside. */
  Column column(Column inTable) {
    return numberedRows == null ? inTable : numberedRows.column(inTable);
  }

  /** The select with its conditions and groups. */
  Select chosen(Select select) {
    return numberedGroups == null
        ? grouped(select)
        : select.where(inGroups.resolve(having.windowed()));
  }

  private Select grouped(Select select) {
    Select filtered =
        numberedRows == null
            ? select.where(inTables.condition(filter.plain()))
            : select.where(
                numberedRows.outside(SelectRows::isWindowOrLeaf).resolve(filter.windowed()));
    return filtered
        .groupBy(inRows.resolve(question.groups()))
        .having(inRows.condition(having.plain()));
  }

  private static boolean isWindowOrLeaf(Term term) {
    return term instanceof Term.Window || Terms.isLeaf(term);
  }

  /** The select with what it reads from; all of its terms have been resolved before. */
  Select read(Select select) {
    return numberedGroups == null
        ? fromRows(select)
        : select.from(numberedGroups.source(fromRows(grouped(Select.of(numberedGroups.items())))));
  }

  private Select fromRows(Select select) {
    return numberedRows == null
        ? fromTables(select)
        : select.from(numberedRows.source(numbered(numberedRows)));
  }

  private Select numbered(Derived rows) {
    Select select = Select.of(rows.items()).where(inTables.condition(filter.plain()));
    return fromTables(select);
  }

  private Select fromTables(Select select) {
    Scope scope = inTables.scope();
    return select.from(scope.table()).joins(scope.joins(filter.plain()));
  }
}
