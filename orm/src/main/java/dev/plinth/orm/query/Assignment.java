package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.sql.PlinthException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns and what they are set to; a foreign key of several columns is set as a whole. Immutable.
 *
 * @param fields the columns' fields
 * @param values what they are set to, in the same order
 * @param <M> the model
 */
@SuppressWarnings("UnusedTypeParameter") // an assignment for another model does not compile
public record Assignment<M>(List<FieldMeta> fields, List<Term> values) {

  /** Copies the lists. */
  public Assignment {
    fields = List.copyOf(fields);
    values = List.copyOf(values);
  }

  static <M, V> Assignment<M> of(Expression<M, V> column, @Nullable V value) {
    Object bound = value == null ? null : column.type().toDatabase(value);
    return of(column, new Term.Value(bound, column.type().sqlType()));
  }

  static <M> Assignment<M> of(Expression<M, ?> column, Term value) {
    return new Assignment<>(List.of(target(column)), List.of(value));
  }

  /** The field that a column expression names; one over a relation is an error. */
  private static FieldMeta target(Expression<?, ?> column) {
    if (column.term() instanceof Term.Field field && field.hops().isEmpty()) {
      return field.field();
    }
    throw new PlinthException(
        "update.joined-field",
        "An update sets columns of its own model only, found "
            + column
            + ". Update the related model's query set instead.");
  }
}
