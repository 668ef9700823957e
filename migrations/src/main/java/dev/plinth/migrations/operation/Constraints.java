package dev.plinth.migrations.operation;

import dev.plinth.sql.schema.ExclusionConstraint;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The foreign keys, uniques, checks and exclusions of a table, by name. */
final class Constraints {
  private Constraints() {}

  static Lookup<String> lookup(Table table) {
    List<String> names = new ArrayList<>();
    table.foreignKeys().forEach(key -> names.add(key.name()));
    table.uniques().forEach(unique -> names.add(unique.name()));
    table.checks().forEach(check -> names.add(check.name()));
    table.exclusions().forEach(exclusion -> names.add(exclusion.name()));
    return new Lookup<>("constraint", Tables.place(table.name()), names, Function.identity());
  }

  static Optional<UniqueConstraint> unique(Table table, String name) {
    return table.uniques().stream().filter(unique -> unique.name().equals(name)).findFirst();
  }

  /** Whether it is an index in truth. */
  static boolean isPartialUnique(Table table, String name) {
    return unique(table, name).filter(unique -> unique.where() != null).isPresent();
  }

  static Table without(Table table, String name) {
    return table
        .foreignKeys(Lists.select(table.foreignKeys(), key -> !key.name().equals(name)))
        .uniques(Lists.select(table.uniques(), unique -> !unique.name().equals(name)))
        .checks(Lists.select(table.checks(), check -> !check.name().equals(name)))
        .exclusions(Lists.select(table.exclusions(), other -> !other.name().equals(name)));
  }

  static Table renamed(Table table, String from, String to) {
    return table
        .foreignKeys(
            Lists.map(table.foreignKeys(), key -> key.name().equals(from) ? key.name(to) : key))
        .uniques(
            Lists.map(
                table.uniques(), unique -> unique.name().equals(from) ? unique.name(to) : unique))
        .checks(
            Lists.map(table.checks(), check -> check.name().equals(from) ? check.name(to) : check))
        .exclusions(
            Lists.map(
                table.exclusions(), other -> other.name().equals(from) ? other.name(to) : other));
  }

  /** A copy whose old rows are known to keep that foreign key or check. */
  static Table validated(Table table, String name) {
    return table
        .foreignKeys(
            Lists.map(
                table.foreignKeys(), key -> key.name().equals(name) ? key.validated(true) : key))
        .checks(
            Lists.map(
                table.checks(),
                check -> check.name().equals(name) ? check.validated(true) : check));
  }

  /** What adds the constraint of that name, as it is. */
  static Operation adding(Table table, String name) {
    lookup(table).find(name);
    return Stream.of(
            table.foreignKeys().stream()
                .filter(key -> key.name().equals(name))
                .map(key -> (Operation) new AddForeignKey(table.name(), key)),
            table.uniques().stream()
                .filter(unique -> unique.name().equals(name))
                .map(unique -> (Operation) new AddUnique(table.name(), unique)),
            table.checks().stream()
                .filter(check -> check.name().equals(name))
                .map(check -> (Operation) new AddCheck(table.name(), check)),
            table.exclusions().stream()
                .filter(exclusion -> exclusion.name().equals(name))
                .map(exclusion -> (Operation) new AddExclusion(table.name(), exclusion)))
        .flatMap(Function.identity())
        .findFirst()
        .orElseThrow();
  }

  static boolean uses(ExclusionConstraint exclusion, String column) {
    return Columns.mentions(exclusion.where(), column)
        || exclusion.elements().stream()
            .anyMatch(element -> Columns.mentions(element.expression(), column));
  }
}
