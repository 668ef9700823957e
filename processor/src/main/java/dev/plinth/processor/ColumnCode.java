package dev.plinth.processor;

/** Writes what generated methods do for one column of the object. */
final class ColumnCode {
  private final String object;
  private final TypeConstants constants;
  private final Imports imports;

  /** For the object in the variable of this name. */
  ColumnCode(String object, TypeConstants constants, Imports imports) {
    this.object = object;
    this.constants = constants;
    this.imports = imports;
  }

  /** Whether setting the column needs a cast to a type with arguments. */
  static boolean castsUnchecked(ColumnSource column) {
    return column.member() instanceof FieldSource field
        && !field.type().arguments().isEmpty()
        && field.type().form() == JavaType.Form.CLASS;
  }

  /** Reads the value into the object and into the snapshot. */
  String read(ColumnSource column) {
    Access access = column.member().access();
    String was = "was[" + column.index() + "] = ";
    if (column.storage().mutable()) {
      return was + "stored(" + object + ", META.field(" + column.index() + "), row, at++);";
    }
    if (isReference(column)) {
      String reference = access.read(object);
      return was + "point(" + reference + ", " + column.part() + ", " + found(column) + ");";
    }
    return access.direct()
        ? was + access.write(object, found(column)) + ";"
        : "{ var read = "
            + found(column)
            + "; "
            + access.write(object, "read")
            + "; "
            + was
            + "read; }";
  }

  private String found(ColumnSource column) {
    String constant = constants.of(column);
    return constant == null
        ? "row." + column.storage().getter() + "(at++)"
        : constant + ".read(row, at++)";
  }

  /** The present value. */
  String get(ColumnSource column) {
    String member = column.member().access().read(object);
    return isReference(column) ? member + ".keyPart(" + column.part() + ");" : member + ";";
  }

  /** Gives the object the value. */
  String set(ColumnSource column) {
    Access access = column.member().access();
    return isReference(column)
        ? access.read(object) + ".keyPart(" + column.part() + ", value);"
        : access.write(object, cast(column)) + ";";
  }

  private String cast(ColumnSource column) {
    String type = imports.type(column.type());
    if (!column.isPrimitive()) {
      return "(" + type + ") value";
    }
    String zero = type.equals("boolean") ? "false" : "0";
    return "value == null ? " + zero + " : (" + type + ") value";
  }

  private static boolean isReference(ColumnSource column) {
    return column.member() instanceof RelationSource;
  }
}
