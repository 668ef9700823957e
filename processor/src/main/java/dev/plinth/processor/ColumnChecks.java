package dev.plinth.processor;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Checks that columns have good names and names of their own. */
final class ColumnChecks {
  private ColumnChecks() {}

  static void all(ModelSource model, Findings findings) {
    Map<String, ColumnSource> byColumn = new HashMap<>();
    Map<String, ColumnSource> byName = new HashMap<>();
    for (ColumnSource column : findings.layout().columns()) {
      String whose = "the column of " + Say.member(model, column.member());
      ClassChecks.name(column.column(), whose, place(column), findings);
      // databases that don't care about case see one name
      String key = column.column().toLowerCase(Locale.ROOT);
      ColumnSource sameColumn = byColumn.putIfAbsent(key, column);
      ColumnSource sameName = byName.putIfAbsent(column.name(), column);
      if (sameColumn != null) {
        duplicateColumn(model, sameColumn, column, findings);
      } else if (sameName != null) {
        duplicateName(model, sameName, column, findings);
      }
    }
  }

  private static void duplicateColumn(
      ModelSource model, ColumnSource first, ColumnSource second, Findings findings) {
    findings.add(
        place(second),
        Problem.DUPLICATE_COLUMN,
        Say.member(model, first.member()),
        Say.member(model, second.member()),
        second.column(),
        model.tableName());
    if (first.name().equals(second.name())) {
      findings.leaveOut(second.member());
    }
  }

  private static void duplicateName(
      ModelSource model, ColumnSource first, ColumnSource second, Findings findings) {
    boolean fieldFirst = first.member() instanceof FieldSource;
    ColumnSource field = fieldFirst ? first : second;
    ColumnSource relation = fieldFirst ? second : first;

    findings.spoil(
        second.member(),
        second.member().place(),
        Problem.DUPLICATE_FIELD,
        Say.member(model, field.member()),
        Say.member(model, relation.member()),
        second.name());
  }

  private static Place place(ColumnSource column) {
    Member member = column.member();
    return member.storageAnnotation().map(found -> found.at("column")).orElse(member.place());
  }
}
