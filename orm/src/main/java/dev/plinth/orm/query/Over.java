package dev.plinth.orm.query;

import dev.plinth.sql.Frame;
import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows around each row that a window function sees; {@link Windows#partitionBy} and {@link
 * Windows#orderBy} make one.
 *
 * <pre>{@code
 * sum(Post_.views).over(
 *     partitionBy(Post_.author().id)
 *         .orderBy(Post_.id.asc())
 *         .rowsBetween(Frame.Bound.preceding(2), Frame.Bound.CURRENT_ROW))
 * // sum("posts"."views") OVER (PARTITION BY "posts"."author_id" ORDER BY "posts"."id"
 * //   ROWS BETWEEN 2 PRECEDING AND CURRENT ROW)
 * }</pre>
 *
 * <p>Without a frame SQL's own holds: all rows of the partition, or with an order those up to the
 * row and its equals. Immutable and thread-safe.
 *
 * @param <M> the model
 */
@SuppressWarnings("varargs") // the arrays are only read
public final class Over<M> {
  private final List<Term> partition;
  private final List<Order<?>> order;
  private final @Nullable Frame frame;

  Over(List<Term> partition, List<? extends Order<?>> order, @Nullable Frame frame) {
    this.partition = List.copyOf(partition);
    this.order = List.copyOf(order);
    this.frame = frame;
  }

  /** The rows in this order. */
  @SafeVarargs
  public final Over<M> orderBy(Order<? super M>... keys) {
    return new Over<>(partition, List.of(keys), frame);
  }

  /**
   * Only rows that are so many before and after the row: {@code rowsBetween(preceding(2),
   * CURRENT_ROW)}.
   *
   * @throws PlinthException {@code query.bad-frame} where it ends before it starts
   */
  public Over<M> rowsBetween(Frame.Bound start, Frame.Bound end) {
    return framed(Frame.Unit.ROWS, start, end);
  }

  /**
   * Only rows whose value in the order is so much less or greater than the row's. A distance needs
   * an order by one number.
   *
   * @throws PlinthException {@code query.bad-frame} where it ends before it starts, or has a
   *     distance and no such order; give the order first
   */
  public Over<M> rangeBetween(Frame.Bound start, Frame.Bound end) {
    boolean far = isDistance(start) || isDistance(end);
    if (far && !(order.size() == 1 && mayBeNumber(order.get(0).term()))) {
      throw badFrame("A range with a distance needs orderBy(...) of one number before it.");
    }
    return framed(Frame.Unit.RANGE, start, end);
  }

  /**
   * Only rows in groups of equals that are so many before and after the row's group.
   *
   * @throws PlinthException {@code query.bad-frame} where it ends before it starts, or no order was
   *     given before
   */
  public Over<M> groupsBetween(Frame.Bound start, Frame.Bound end) {
    if (order.isEmpty()) {
      throw badFrame("Groups of equals need orderBy(...) before them.");
    }
    return framed(Frame.Unit.GROUPS, start, end);
  }

  private Over<M> framed(Frame.Unit unit, Frame.Bound start, Frame.Bound end) {
    boolean endless = place(start) == Long.MAX_VALUE || place(end) == Long.MIN_VALUE;
    boolean reversed = start.side().compareTo(end.side()) > 0 || place(start) > place(end);
    if (endless || reversed) {
      throw badFrame("A frame starts before it ends: preceding, CURRENT_ROW, following.");
    }
    return new Over<>(partition, order, new Frame(unit, start, end));
  }

  /** How far from the row, with a sign. */
  private static long place(Frame.Bound bound) {
    boolean endless = bound.distance() < 0;
    return switch (bound.side()) {
      case PRECEDING -> endless ? Long.MIN_VALUE : -bound.distance();
      case CURRENT_ROW -> 0;
      case FOLLOWING -> endless ? Long.MAX_VALUE : bound.distance();
    };
  }

  private static boolean isDistance(Frame.Bound bound) {
    return bound.side() != Frame.Side.CURRENT_ROW && bound.distance() >= 0;
  }

  private static boolean mayBeNumber(Term term) {
    return !(term instanceof Term.Field field)
        || LookupKind.of(field.field().type()) == LookupKind.NUMBER;
  }

  private static PlinthException badFrame(String sentence) {
    return new PlinthException("query.bad-frame", sentence);
  }

  List<Term> partition() {
    return partition;
  }

  List<Order<?>> order() {
    return order;
  }

  @Nullable Frame frame() {
    return frame;
  }

  static List<Term> terms(Expression<?, ?>[] values) {
    List<Term> terms = new ArrayList<>(values.length);
    Arrays.stream(values).forEach(value -> terms.add(value.term()));
    return terms;
  }

  /** Equal to one that sees the same rows. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Over<?> over
        && over.partition.equals(partition)
        && over.order.equals(order)
        && Objects.equals(over.frame, frame);
  }

  @Override
  public int hashCode() {
    return Objects.hash(partition, order, frame);
  }
}
