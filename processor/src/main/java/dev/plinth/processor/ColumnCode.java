package dev.plinth.processor;

import java.util.List;

/** Writes what generated methods do for one column of the object. */
final class ColumnCode {
  private final String object;
  private final TypeConstants constants;

  /** For the object in the variable of this name. */
  ColumnCode(String object, TypeConstants constants) {
    this.object = object;
    this.constants = constants;
  }

  /** Reads the value into the object and into the snapshot; in pieces for several lines. */
  List<String> read(ColumnSource column) {
    Access access = column.member().access();
    String asked = "if (" + at(column) + " > 0) ";
    String was = "was[" + column.index() + "] = ";
    if (column.storage().mutable()) {
      return both(
          asked,
          "stored(" + constants.of(column) + ", row, " + at(column) + ")",
          write(column, column.isPrimitive() ? orZero(column) : "read.value()"),
          was + "read.form()");
    }
    if (isReference(column)) {
      String reference = access.read(object);
      return List.of(
          asked, was + "point(" + reference + ", " + column.part() + ", " + found(column) + ");");
    }
    return access.direct()
        ? List.of(asked, was + access.write(object, found(column)) + ";")
        : both(asked, found(column), write(column, "read"), was + "read");
  }

  private static List<String> both(String asked, String found, String object, String was) {
    return List.of(asked + "{ ", "var read = " + found + "; ", object + "; ", was + "; }");
  }

  private static String at(ColumnSource column) {
    return "at[" + column.index() + "]";
  }

  private static String orZero(ColumnSource column) {
    String zero = column.type().name().equals("boolean") ? "false" : "0";
    return "read.value() == null ? " + zero + " : read.value()";
  }

  private String write(ColumnSource column, String value) {
    Access access = column.member().access();
    return isReference(column)
        ? access.read(object) + ".keyPart(" + column.part() + ", " + value + ")"
        : access.write(object, value);
  }

  private String found(ColumnSource column) {
    String constant = constants.of(column);
    return constant == null
        ? "row." + column.storage().getter() + "(" + at(column) + ")"
        : "value(" + constant + ", row, " + at(column) + ")";
  }

  /** The present value. */
  String get(ColumnSource column) {
    String member = column.member().access().read(object);
    return isReference(column) ? member + ".keyPart(" + column.part() + ")" : member;
  }

  private static boolean isReference(ColumnSource column) {
    return column.member() instanceof RelationSource;
  }
}
