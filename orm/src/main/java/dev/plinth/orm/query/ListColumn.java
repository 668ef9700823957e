package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;
import java.util.List;

/**
 * A column of lists. Immutable and thread-safe.
 *
 * @param <M> the model
 * @param <E> the Java type of the elements
 */
public final class ListColumn<M, E> extends Expression<M, List<E>> implements Column<M, List<E>> {
  ListColumn(Term term, FieldType<List<E>> type) {
    super(term, type);
  }
}
