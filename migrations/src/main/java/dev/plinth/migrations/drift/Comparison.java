package dev.plinth.migrations.drift;

import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares two schemas in their normal forms, object by object. */
final class Comparison {
  private final Descriptions descriptions;
  private final List<Difference> differences = new ArrayList<>();

  private Comparison(Dialect dialect) {
    this.descriptions = new Descriptions(dialect);
  }

  static List<Difference> of(Schema expected, Schema live, Dialect dialect) {
    Comparison comparison = new Comparison(dialect);
    comparison.extensions(expected, live);
    comparison.all(comparison.descriptions.others(expected), comparison.descriptions.others(live));
    comparison.tables(expected, live);
    return List.copyOf(comparison.differences);
  }

  /** More of them than expected is nobody's harm. */
  private void extensions(Schema expected, Schema live) {
    expected.extensions().stream()
        .filter(name -> !live.extensions().contains(name))
        .forEach(name -> differences.add(Difference.missing("extension " + name)));
  }

  private void tables(Schema expected, Schema live) {
    for (Table table : expected.tables()) {
      Optional<Table> found = live.table(table.name());
      found.ifPresentOrElse(
          other -> table(table, other),
          () -> differences.add(Difference.missing("table " + table.name())));
    }
    live.tables().stream()
        .filter(table -> expected.table(table.name()).isEmpty())
        .forEach(table -> differences.add(Difference.unexpected("table " + table.name())));
  }

  private void table(Table expected, Table found) {
    differences.addAll(descriptions.table(expected).differences(descriptions.table(found)));
    keyName(expected, found.primaryKey());
    all(descriptions.parts(expected), descriptions.parts(found));
  }

  /** Who names no key takes the database's name for it. */
  private void keyName(Table expected, PrimaryKey found) {
    String name = expected.primaryKey().name();
    if (name != null && !found.columns().isEmpty() && !name.equals(found.name())) {
      String other = found.name() == null ? expected.name().name() + "_pkey" : found.name();
      differences.add(Difference.renamed("primary key " + name + " of " + expected.name(), other));
    }
  }

  private void all(List<Described> expected, List<Described> live) {
    Map<String, Described> left = new LinkedHashMap<>();
    live.forEach(found -> left.put(found.key(), found));
    List<Described> missing = new ArrayList<>();
    for (Described each : expected) {
      Described found = left.remove(each.key());
      if (found == null) {
        missing.add(each);
      } else {
        differences.addAll(each.differences(found));
      }
    }
    missing.forEach(each -> missing(each, left));
    left.values().forEach(each -> differences.add(Difference.unexpected(each.object())));
  }

  /** What is equal to something that nothing expects has only another name. */
  private void missing(Described each, Map<String, Described> left) {
    Optional<Described> twin = left.values().stream().filter(each::isTwinOf).findFirst();
    if (twin.isPresent()) {
      left.remove(twin.get().key());
      differences.add(Difference.renamed(each.object(), twin.get().name()));
    } else {
      differences.add(Difference.missing(each.object()));
    }
  }
}
