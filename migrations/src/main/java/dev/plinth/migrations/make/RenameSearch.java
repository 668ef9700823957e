package dev.plinth.migrations.make;

import dev.plinth.migrations.diff.Renames;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds what may have been renamed, the likeliest first, and asks; it never guesses. */
final class RenameSearch {
  private static final List<Set<SqlType.Kind>> FAMILIES =
      List.of(
          EnumSet.range(SqlType.Kind.SMALLINT, SqlType.Kind.DECIMAL),
          EnumSet.of(SqlType.Kind.VARCHAR, SqlType.Kind.TEXT, SqlType.Kind.ENUM),
          EnumSet.of(SqlType.Kind.DATE, SqlType.Kind.TIMESTAMP, SqlType.Kind.TIMESTAMPTZ));

  private final Schema from;
  private final Schema to;
  private final Answers answers;
  private final Asking asking;
  private Renames renames;

  RenameSearch(Schema from, Schema to, Answers answers, Asking asking) {
    this.from = from;
    this.to = to;
    this.answers = answers;
    this.asking = asking;
    this.renames = answers.renames();
  }

  /** What is renamed, as far as it is known or answered. */
  Renames run() {
    tables(table -> !LinkTables.isLink(table), Pair::isLikely);
    renames = LinkTables.follow(from, to, renames);
    tables(LinkTables::isLink, pair -> LinkTables.isHeir(pair.from, pair.to, renames));
    to.tables().forEach(this::columns);
    return renames;
  }

  /**
   * Link tables are asked for after those that they link, where they do not follow by themselves.
   */
  private void tables(Predicate<Table> kind, Predicate<Pair> likely) {
    List<Table> gone = new ArrayList<>(gone().filter(kind).toList());
    List<Table> fresh = new ArrayList<>(fresh().filter(kind).toList());
    List<Pair> pairs = new ArrayList<>();
    gone.forEach(old -> fresh.forEach(now -> pairs.add(new Pair(old, now))));
    pairs.removeIf(likely.negate());
    pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
    for (Pair pair : pairs) {
      boolean open = gone.contains(pair.from) && fresh.contains(pair.to);
      if (open && asking.isRenamed(pair.question())) {
        renames = renames.table(pair.from.name(), pair.to.name());
        gone.remove(pair.from);
        fresh.remove(pair.to);
      }
    }
  }

  /** Tables that are no longer asked for. */
  private Stream<Table> gone() {
    return from.tables().stream()
        .filter(table -> to.table(table.name()).isEmpty())
        .filter(table -> !renames.tables().containsKey(table.name()))
        .filter(table -> !answers.isDropped(table.name()));
  }

  private Stream<Table> fresh() {
    return to.tables().stream()
        .filter(table -> from.table(table.name()).isEmpty())
        .filter(table -> !renames.tables().containsValue(table.name()));
  }

  private record Pair(Table from, Table to) {
    private static final double HALF = 0.5;

    Question question() {
      return new Question.TableRenamed(from.name(), to.name());
    }

    boolean isLikely() {
      return likeness() >= HALF;
    }

    /** The share of columns that both have, by name and type. */
    double likeness() {
      long same = from.columns().stream().filter(this::isInBoth).count();
      return (double) same / Math.max(from.columns().size(), to.columns().size());
    }

    private boolean isInBoth(TableColumn column) {
      return to.column(column.name()).filter(now -> isAlike(column, now)).isPresent();
    }
  }

  private void columns(Table now) {
    old(now).ifPresent(old -> columns(old, now));
  }

  /** A rename that has happened already does nothing, so the table's own name comes first. */
  private Optional<Table> old(Table now) {
    Map<TableName, TableName> back = new HashMap<>();
    renames.tables().forEach((old, renamed) -> back.put(renamed, old));
    return from.table(now.name()).or(() -> from.table(back.getOrDefault(now.name(), now.name())));
  }

  private void columns(Table old, Table now) {
    List<TableColumn> gone = new ArrayList<>(gone(old, now));
    for (TableColumn fresh : fresh(old, now)) {
      Optional<TableColumn> renamed =
          gone.stream()
              .filter(column -> isAlike(column, fresh))
              .filter(column -> asking.isRenamed(question(now, column, fresh)))
              .findFirst();
      renamed.ifPresent(
          column -> {
            renames = renames.column(now.name(), column.name(), fresh.name());
            gone.remove(column);
          });
    }
  }

  private static Question question(Table table, TableColumn from, TableColumn to) {
    return new Question.ColumnRenamed(table.name(), from.name(), to.name());
  }

  private List<TableColumn> gone(Table old, Table now) {
    return old.columns().stream()
        .filter(column -> now.column(column.name()).isEmpty())
        .filter(column -> known(old, now).noneMatch(one -> one.from().equals(column.name())))
        .filter(column -> !answers.isDropped(now.name(), column.name()))
        .toList();
  }

  private List<TableColumn> fresh(Table old, Table now) {
    return now.columns().stream()
        .filter(column -> old.column(column.name()).isEmpty())
        .filter(column -> known(old, now).noneMatch(one -> one.to().equals(column.name())))
        .toList();
  }

  /** Renames that are told and still to come: one that has happened says nothing of today. */
  private Stream<Renames.Column> known(Table old, Table now) {
    return renames.columns().stream()
        .filter(renamed -> renamed.table().equals(now.name()))
        .filter(renamed -> old.column(renamed.to()).isEmpty());
  }

  /** A column may get another name and a related type at once. */
  private static boolean isAlike(TableColumn one, TableColumn other) {
    Set<SqlType.Kind> kinds = EnumSet.of(one.type().kind(), other.type().kind());
    boolean related = FAMILIES.stream().anyMatch(family -> family.containsAll(kinds));
    return (kinds.size() == 1 || related)
        && (one.generated() == null) == (other.generated() == null);
  }
}
