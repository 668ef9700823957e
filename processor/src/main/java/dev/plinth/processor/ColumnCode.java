package dev.plinth.processor;

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

  String read(ColumnSource column) {
    String was = snapshots.of(column);
    String constant = constants.of(column);
    if (constant == null) {
      return write(column, was + " = row." + getter(column) + "(at)");
    }
    return column.storage().mutable()
        ? write(column, constant + ".valueOf(" + was + " = " + constant + ".stored(row, at))")
        : write(column, was + " = " + constant + ".read(row, at)");
  }

  private static String getter(ColumnSource column) {
    return String.valueOf(column.storage().getter());
  }

  /** The present value, or where {@code before} holds the one of the snapshot. */
  String value(ColumnSource column) {
    return "before ? " + snapshot(column) + " : " + get(column);
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

  String set(ColumnSource column) {
    return write(column, isReference(column) ? "value" : cast(column));
  }

  private String cast(ColumnSource column) {
    String type = imports.type(column.type());
    if (!column.isPrimitive()) {
      return "(" + type + ") value";
    }
    String zero = type.equals("boolean") ? "false" : "0";
    return "value == null ? " + zero + " : (" + type + ") value";
  }

  String accept(ColumnSource column) {
    String was = snapshots.of(column);
    if (column.storage().mutable()) {
      return was + " = " + constants.of(column) + ".bindable(" + get(column) + ")";
    }
    return isReference(column)
        ? was + " = (" + imports.type(column.storage().value()) + ") " + get(column)
        : was + " = " + get(column);
  }
}
