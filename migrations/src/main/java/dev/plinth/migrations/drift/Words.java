package dev.plinth.migrations.drift;

import dev.plinth.sql.SqlType;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.ExclusionConstraint;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Puts the words that a table was told in into the table; what is the same bears one name. */
final class Words {
  private Words() {}

  static Table of(Table table, Table told) {
    return table
        .columns(each(table.columns(), told.columns(), TableColumn::name, Words::column))
        .checks(
            each(
                table.checks(),
                told.checks(),
                CheckConstraint::name,
                (check, other) -> check.condition(other.condition())))
        .uniques(
            each(
                table.uniques(),
                told.uniques(),
                UniqueConstraint::name,
                (unique, other) ->
                    new UniqueConstraint(unique.name(), unique.columns(), other.where())))
        .exclusions(
            each(
                table.exclusions(),
                told.exclusions(),
                ExclusionConstraint::name,
                (exclusion, other) -> other))
        .indexes(
            each(
                table.indexes(),
                told.indexes(),
                Index::name,
                (index, other) -> index.keys(other.keys()).where(other.where())));
  }

  private static TableColumn column(TableColumn column, TableColumn told) {
    boolean other = column.type().kind() == SqlType.Kind.OTHER;
    return column
        .type(other ? told.type() : column.type())
        .defaultValue(told.defaultValue())
        .generated(told.generated());
  }

  private static <T> List<T> each(
      List<T> all, List<T> told, Function<T, String> name, BinaryOperator<T> join) {
    List<T> joined = new ArrayList<>();
    for (T one : all) {
      Optional<T> same =
          told.stream().filter(other -> name.apply(other).equals(name.apply(one))).findFirst();
      joined.add(same.map(other -> join.apply(one, other)).orElse(one));
    }
    return joined;
  }
}
