package dev.plinth.processor;

import java.util.List;

/** Writes what generated methods do for one column. */
final class ColumnCode {
  private final Snapshots snapshots;
  private final TypeConstants constants;
  private final Imports imports;

  ColumnCode(Snapshots snapshots, TypeConstants constants, Imports imports) {
    this.snapshots = snapshots;
    this.constants = constants;
    this.imports = imports;
  }

  /** Whether setting the column needs a cast to a type with arguments. */
  static boolean castsUnchecked(ColumnSource column) {
    return column.member() instanceof FieldSource field
        && !field.type().arguments().isEmpty()
        && field.type().form() == JavaType.Form.CLASS;
  }

  /** The statements that read a value into the object and the snapshot. */
  List<String> read(ColumnSource column) {
    String was = snapshots.of(column);
    String found = found(column);
    if (isReference(column)) {
      String reference = column.member().access().read(snapshots.object());
      return List.of(was + " = point(" + reference + ", " + column.part() + ", " + found + ")");
    }
    if (column.storage().mutable()) {
      String value = constants.of(column) + ".valueOf(" + was + ")";
      return List.of(was + " = " + found, write(column, value));
    }
    return column.member().access().direct()
        ? List.of(write(column, was + " = " + found))
        : List.of(was + " = " + found, write(column, was));
  }

  private String found(ColumnSource column) {
    String constant = constants.of(column);
    if (constant == null) {
      return "row." + getter(column) + "(at)";
    }
    return constant + (column.storage().mutable() ? ".stored(row, at)" : ".read(row, at)");
  }

  private static String getter(ColumnSource column) {
    return String.valueOf(column.storage().getter());
  }

  /** The present value, or where {@code before} holds the one of the snapshot. */
  List<String> value(ColumnSource column) {
    return List.of("before ? " + snapshot(column) + " : " + get(column));
  }

  private String snapshot(ColumnSource column) {
    String was = snapshots.of(column);
    return column.storage().mutable() ? constants.of(column) + ".valueOf(" + was + ")" : was;
  }

  private String get(ColumnSource column) {
    String member = column.member().access().read(snapshots.object());
    return isReference(column) ? member + ".keyPart(" + column.part() + ")" : member;
  }

  private String write(ColumnSource column, String value) {
    Access access = column.member().access();
    return isReference(column)
        ? access.read(snapshots.object()) + ".keyPart(" + column.part() + ", " + value + ")"
        : access.write(snapshots.object(), value);
  }

  private static boolean isReference(ColumnSource column) {
    return column.member() instanceof RelationSource;
  }

  List<String> set(ColumnSource column) {
    return List.of(write(column, isReference(column) ? "value" : cast(column)));
  }

  private String cast(ColumnSource column) {
    String type = imports.type(column.type());
    if (!column.isPrimitive()) {
      return "(" + type + ") value";
    }
    String zero = type.equals("boolean") ? "false" : "0";
    return "value == null ? " + zero + " : (" + type + ") value";
  }

  List<String> accept(ColumnSource column) {
    return List.of(snapshots.of(column) + " = " + present(column));
  }

  /** The present value in the form of the snapshot. */
  private String present(ColumnSource column) {
    if (column.storage().mutable()) {
      return constants.of(column) + ".bindable(" + get(column) + ")";
    }
    return isReference(column)
        ? "(" + imports.type(column.storage().value()) + ") " + get(column)
        : get(column);
  }
}
