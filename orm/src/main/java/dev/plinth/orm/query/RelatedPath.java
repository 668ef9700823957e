package dev.plinth.orm.query;

/**
 * A way to related objects that can be loaded along: {@code Post_.author()}, {@code User_.posts()}.
 *
 * @param <M> the model it starts from
 */
public interface RelatedPath<M> {

  /** What is to be loaded, step by step. */
  Prefetch prefetch();
}
