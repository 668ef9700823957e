package dev.plinth.migrations.diff;

import dev.plinth.sql.SqlType;
import dev.plinth.sql.schema.TableColumn;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A column as it is and as it is to be, under one name.
 *
 * @param now as it is
 * @param to as it is to be
 */
record ColumnPair(TableColumn now, TableColumn to) {
  private static final List<Set<SqlType.Kind>> FAMILIES =
      List.of(
          Set.of(SqlType.Kind.SMALLINT, SqlType.Kind.INTEGER, SqlType.Kind.BIGINT),
          Set.of(SqlType.Kind.REAL, SqlType.Kind.DOUBLE),
          Set.of(SqlType.Kind.VARCHAR, SqlType.Kind.TEXT));

  String name() {
    return now.name();
  }

  /** Whether more differs than the comment. */
  boolean isAltered() {
    return !now.comment(to.comment()).equals(to);
  }

  boolean isOnlyCommented() {
    return !now.equals(to) && !isAltered();
  }

  boolean isRetyped() {
    return !now.type().equals(to.type()) || !Objects.equals(now.collation(), to.collation());
  }

  /** Whether it is computed anew: its values can't be altered, only computed. */
  boolean isComputedOtherwise() {
    boolean same = Objects.equals(now.generated(), to.generated()) && !isRetyped();
    return to.generated() != null && !same;
  }

  /** Whether it was computed and is to keep its values as they are. */
  boolean isFrozen() {
    return now.generated() != null && to.generated() == null;
  }

  /** Whether texts that compare it with constants mean something else afterwards. */
  boolean isConverted() {
    return !isNear(now.type(), to.type());
  }

  private static boolean isNear(SqlType before, SqlType after) {
    if (before.element() != null && after.element() != null) {
      return isNear(before.element(), after.element());
    }
    boolean same = before.kind() == after.kind() && Objects.equals(before.name(), after.name());
    return same
        || FAMILIES.stream()
            .anyMatch(kinds -> kinds.contains(before.kind()) && kinds.contains(after.kind()));
  }

  /** Whether it is computed from that column. */
  boolean reads(String column) {
    return now.generated() != null && now.generated().expression().mentions(column);
  }
}
