package dev.plinth.orm.query;

/**
 * A query for objects of a model, as a condition sees it: {@code Post_.author().in(active)}.
 *
 * @param <T> the model
 */
public interface ModelQuery<T> {

  /** The question for the objects. */
  Question question();

  /** The question for the keys of the objects, without an order where that means nothing. */
  Question keys();
}
