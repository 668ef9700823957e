package dev.plinth.sql;

/**
 * Which rows around the current one a {@link Window} sees.
 *
 * <pre>{@code
 * new Frame(Frame.Unit.ROWS, Frame.Bound.preceding(2), Frame.Bound.CURRENT_ROW)
 * // ROWS BETWEEN 2 PRECEDING AND CURRENT ROW
 * }</pre>
 *
 * @param unit what the bounds count
 * @param start the first row
 * @param end the last row
 */
public record Frame(Unit unit, Bound start, Bound end) {
  /** What bounds count. */
  public enum Unit {
    /** Rows. */
    ROWS,
    /** Values of the order. */
    RANGE,
    /** Groups of rows that are equal in the order. */
    GROUPS
  }

  /** Which side of the current row. */
  public enum Side {
    /** Before it. */
    PRECEDING,
    /** The row itself. */
    CURRENT_ROW,
    /** After it. */
    FOLLOWING
  }

  /**
   * One end of a frame.
   *
   * @param side which side of the current row
   * @param distance how far; negative is without end
   */
  public record Bound(Side side, long distance) {
    /** {@code UNBOUNDED PRECEDING}. */
    public static final Bound UNBOUNDED_PRECEDING = new Bound(Side.PRECEDING, -1);

    /** {@code CURRENT ROW}. */
    public static final Bound CURRENT_ROW = new Bound(Side.CURRENT_ROW, 0);

    /** {@code UNBOUNDED FOLLOWING}. */
    public static final Bound UNBOUNDED_FOLLOWING = new Bound(Side.FOLLOWING, -1);

    /**
     * {@code n PRECEDING}.
     *
     * @throws PlinthException {@code query.bad-frame} for a negative distance
     */
    public static Bound preceding(long distance) {
      return new Bound(Side.PRECEDING, counted(distance));
    }

    /**
     * {@code n FOLLOWING}.
     *
     * @throws PlinthException {@code query.bad-frame} for a negative distance
     */
    public static Bound following(long distance) {
      return new Bound(Side.FOLLOWING, counted(distance));
    }

    /** A negative number is no distance; it must not become a frame without end. */
    private static long counted(long distance) {
      if (distance < 0) {
        throw new PlinthException(
            "query.bad-frame",
            "A frame reaches so many rows before or after the row, from 0 on, found "
                + distance
                + ". Use UNBOUNDED_PRECEDING or UNBOUNDED_FOLLOWING for no end.");
      }
      return distance;
    }
  }
}
