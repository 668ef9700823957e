package dev.plinth.processor;

/**
 * One column of a model, at its place in the row.
 *
 * @param index its position, from 0
 * @param name the name of its field
 * @param column the column
 * @param storage how its values travel
 * @param member the field it is, or the relation it belongs to
 * @param part for a relation the position among its columns, from 0
 */
record ColumnSource(
    int index, String name, String column, Storage storage, Member member, int part) {

  boolean isPrimitive() {
    return member instanceof FieldSource field && field.type().isPrimitive();
  }

  /** The type of a variable that holds a value. */
  JavaType type() {
    return member instanceof FieldSource field ? field.type() : storage.value();
  }

  boolean isNullable() {
    return member instanceof FieldSource field
        ? field.isNullable()
        : ((RelationSource) member).isNullable();
  }
}
