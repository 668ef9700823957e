package dev.plinth.orm;

import dev.plinth.db.Database;
import dev.plinth.orm.query.Question;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was selected of each row, before it is said what becomes of it: {@code
 * select(User_.username, count(User_.posts())).into(AuthorStats::new)}. Immutable and thread-safe.
 *
 * <p>A value that may be null in the database is null in the function too; take a boxed type there.
 *
 * @param <M> the model
 */
public abstract class Selection<M extends Entity> {
  private final Question question;
  private final @Nullable Database database;

  Selection(Question question, @Nullable Database database) {
    this.question = question;
    this.database = database;
  }

  final <R> Rows<M, R> rows(Function<List<Object>, R> maker) {
    return new Rows<>(question, maker, database);
  }

  /**
   * A selection of 1 value.
   *
   * @param <M> the model
   * @param <A> the type of a value
   */
  public static final class Of1<M extends Entity, A> extends Selection<M> {
    Of1(Question question, @Nullable Database database) {
      super(question, database);
    }

    /** Makes each row into something: a record's constructor, mostly. */
    @SuppressWarnings("unchecked") // each value was read by the type of its expression
    public <R> Rows<M, R> into(Function<A, R> maker) {
      return rows(row -> maker.apply((A) row.get(0)));
    }
  }

  /**
   * A selection of 2 values.
   *
   * @param <M> the model
   * @param <A> the type of a value
   * @param <B> the type of a value
   */
  public static final class Of2<M extends Entity, A, B> extends Selection<M> {
    Of2(Question question, @Nullable Database database) {
      super(question, database);
    }

    /** Makes each row into something: a record's constructor, mostly. */
    @SuppressWarnings("unchecked") // each value was read by the type of its expression
    public <R> Rows<M, R> into(BiFunction<A, B, R> maker) {
      return rows(row -> maker.apply((A) row.get(0), (B) row.get(1)));
    }
  }

  /**
   * A selection of 3 values.
   *
   * @param <M> the model
   * @param <A> the type of a value
   * @param <B> the type of a value
   * @param <C> the type of a value
   */
  public static final class Of3<M extends Entity, A, B, C> extends Selection<M> {
    Of3(Question question, @Nullable Database database) {
      super(question, database);
    }

    /** Makes each row into something: a record's constructor, mostly. */
    @SuppressWarnings("unchecked") // each value was read by the type of its expression
    public <R> Rows<M, R> into(Make3<A, B, C, R> maker) {
      return rows(row -> maker.apply((A) row.get(0), (B) row.get(1), (C) row.get(2)));
    }
  }

  /**
   * A selection of 4 values.
   *
   * @param <M> the model
   * @param <A> the type of a value
   * @param <B> the type of a value
   * @param <C> the type of a value
   * @param <D> the type of a value
   */
  public static final class Of4<M extends Entity, A, B, C, D> extends Selection<M> {
    Of4(Question question, @Nullable Database database) {
      super(question, database);
    }

    /** Makes each row into something: a record's constructor, mostly. */
    @SuppressWarnings("unchecked") // each value was read by the type of its expression
    public <R> Rows<M, R> into(Make4<A, B, C, D, R> maker) {
      return rows(
          row -> maker.apply((A) row.get(0), (B) row.get(1), (C) row.get(2), (D) row.get(3)));
    }
  }

  /**
   * A selection of 5 values.
   *
   * @param <M> the model
   * @param <A> the type of a value
   * @param <B> the type of a value
   * @param <C> the type of a value
   * @param <D> the type of a value
   * @param <E> the type of a value
   */
  public static final class Of5<M extends Entity, A, B, C, D, E> extends Selection<M> {
    Of5(Question question, @Nullable Database database) {
      super(question, database);
    }

    /** Makes each row into something: a record's constructor, mostly. */
    @SuppressWarnings("unchecked") // each value was read by the type of its expression
    public <R> Rows<M, R> into(Make5<A, B, C, D, E, R> maker) {
      return rows(
          row ->
              maker.apply(
                  (A) row.get(0), (B) row.get(1), (C) row.get(2), (D) row.get(3), (E) row.get(4)));
    }
  }

  /**
   * A selection of 6 values.
   *
   * @param <M> the model
   * @param <A> the type of a value
   * @param <B> the type of a value
   * @param <C> the type of a value
   * @param <D> the type of a value
   * @param <E> the type of a value
   * @param <F> the type of a value
   */
  public static final class Of6<M extends Entity, A, B, C, D, E, F> extends Selection<M> {
    Of6(Question question, @Nullable Database database) {
      super(question, database);
    }

    /** Makes each row into something: a record's constructor, mostly. */
    @SuppressWarnings("unchecked") // each value was read by the type of its expression
    public <R> Rows<M, R> into(Make6<A, B, C, D, E, F, R> maker) {
      return rows(
          row ->
              maker.apply(
                  (A) row.get(0),
                  (B) row.get(1),
                  (C) row.get(2),
                  (D) row.get(3),
                  (E) row.get(4),
                  (F) row.get(5)));
    }
  }

  /**
   * A selection of 7 values.
   *
   * @param <M> the model
   * @param <A> the type of a value
   * @param <B> the type of a value
   * @param <C> the type of a value
   * @param <D> the type of a value
   * @param <E> the type of a value
   * @param <F> the type of a value
   * @param <G> the type of a value
   */
  public static final class Of7<M extends Entity, A, B, C, D, E, F, G> extends Selection<M> {
    Of7(Question question, @Nullable Database database) {
      super(question, database);
    }

    /** Makes each row into something: a record's constructor, mostly. */
    @SuppressWarnings("unchecked") // each value was read by the type of its expression
    public <R> Rows<M, R> into(Make7<A, B, C, D, E, F, G, R> maker) {
      return rows(
          row ->
              maker.apply(
                  (A) row.get(0),
                  (B) row.get(1),
                  (C) row.get(2),
                  (D) row.get(3),
                  (E) row.get(4),
                  (F) row.get(5),
                  (G) row.get(6)));
    }
  }

  /**
   * A selection of 8 values.
   *
   * @param <M> the model
   * @param <A> the type of a value
   * @param <B> the type of a value
   * @param <C> the type of a value
   * @param <D> the type of a value
   * @param <E> the type of a value
   * @param <F> the type of a value
   * @param <G> the type of a value
   * @param <H> the type of a value
   */
  public static final class Of8<M extends Entity, A, B, C, D, E, F, G, H> extends Selection<M> {
    Of8(Question question, @Nullable Database database) {
      super(question, database);
    }

    /** Makes each row into something: a record's constructor, mostly. */
    @SuppressWarnings("unchecked") // each value was read by the type of its expression
    public <R> Rows<M, R> into(Make8<A, B, C, D, E, F, G, H, R> maker) {
      return rows(
          row ->
              maker.apply(
                  (A) row.get(0),
                  (B) row.get(1),
                  (C) row.get(2),
                  (D) row.get(3),
                  (E) row.get(4),
                  (F) row.get(5),
                  (G) row.get(6),
                  (H) row.get(7)));
    }
  }

  /**
   * Makes 3 values into one.
   *
   * @param <A> the type of a value
   * @param <B> the type of a value
   * @param <C> the type of a value
   * @param <R> what they become
   */
  @FunctionalInterface
  public interface Make3<A, B, C, R> {
    /** Makes the values into one. */
    R apply(A a, B b, C c);
  }

  /**
   * Makes 4 values into one.
   *
   * @param <A> the type of a value
   * @param <B> the type of a value
   * @param <C> the type of a value
   * @param <D> the type of a value
   * @param <R> what they become
   */
  @FunctionalInterface
  public interface Make4<A, B, C, D, R> {
    /** Makes the values into one. */
    R apply(A a, B b, C c, D d);
  }

  /**
   * Makes 5 values into one.
   *
   * @param <A> the type of a value
   * @param <B> the type of a value
   * @param <C> the type of a value
   * @param <D> the type of a value
   * @param <E> the type of a value
   * @param <R> what they become
   */
  @FunctionalInterface
  public interface Make5<A, B, C, D, E, R> {
    /** Makes the values into one. */
    R apply(A a, B b, C c, D d, E e);
  }

  /**
   * Makes 6 values into one.
   *
   * @param <A> the type of a value
   * @param <B> the type of a value
   * @param <C> the type of a value
   * @param <D> the type of a value
   * @param <E> the type of a value
   * @param <F> the type of a value
   * @param <R> what they become
   */
  @FunctionalInterface
  public interface Make6<A, B, C, D, E, F, R> {
    /** Makes the values into one. */
    R apply(A a, B b, C c, D d, E e, F f);
  }

  /**
   * Makes 7 values into one.
   *
   * @param <A> the type of a value
   * @param <B> the type of a value
   * @param <C> the type of a value
   * @param <D> the type of a value
   * @param <E> the type of a value
   * @param <F> the type of a value
   * @param <G> the type of a value
   * @param <R> what they become
   */
  @FunctionalInterface
  public interface Make7<A, B, C, D, E, F, G, R> {
    /** Makes the values into one. */
    R apply(A a, B b, C c, D d, E e, F f, G g);
  }

  /**
   * Makes 8 values into one.
   *
   * @param <A> the type of a value
   * @param <B> the type of a value
   * @param <C> the type of a value
   * @param <D> the type of a value
   * @param <E> the type of a value
   * @param <F> the type of a value
   * @param <G> the type of a value
   * @param <H> the type of a value
   * @param <R> what they become
   */
  @FunctionalInterface
  public interface Make8<A, B, C, D, E, F, G, H, R> {
    /** Makes the values into one. */
    R apply(A a, B b, C c, D d, E e, F f, G g, H h);
  }
}
