package dev.plinth.processor;

import org.jspecify.annotations.Nullable;

/**
 * How the values of a column travel.
 *
 * @param column the class of its column
 * @param value the Java type of its values, boxed; for {@link ColumnKind#LIST} the list
 * @param factory the expression that makes its FieldType
 * @param getter the typed getter of Row, or null where the FieldType itself reads
 * @param mutable whether a value may change in place, so that its type tells what the snapshot
 *     keeps
 */
record Storage(
    ColumnKind column, JavaType value, Factory factory, @Nullable String getter, boolean mutable) {

  /** The type argument of the column class. */
  JavaType columnArgument() {
    return column == ColumnKind.LIST ? value.arguments().get(0) : value;
  }
}
