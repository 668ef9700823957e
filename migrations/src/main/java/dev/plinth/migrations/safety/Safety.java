package dev.plinth.migrations.safety;

/**
 * How careful a run is with tables that are in use.
 *
 * <pre>{@code
 * Migrations.of(db).safety(Safety.USUAL.patience(Patience.USUAL.attempts(100))).migrate();
 * Migrations.of(db).safety(Safety.NONE).migrate();   // while nothing else uses the database
 * }</pre>
 *
 * @param plans whether changes are sent in ways that lock for a short while only
 * @param stops whether a change that no plan makes safe is refused, unless its migration says why
 *     it is safe
 * @param limits whether a lock that is not had soon is given up and tried for again
 * @param patience how long and how often
 */
public record Safety(boolean plans, boolean stops, boolean limits, Patience patience) {
  /** As careful as can be. */
  public static final Safety USUAL = new Safety(true, true, true, Patience.USUAL);

  /** Sends the plain statements, which wait for their locks as long as it takes. */
  public static final Safety NONE = new Safety(false, false, false, Patience.USUAL);

  /** A copy with another patience. */
  public Safety patience(Patience patience) {
    return new Safety(plans, stops, limits, patience);
  }

  /** A copy that refuses what is unsafe, or not. */
  public Safety stops(boolean stops) {
    return new Safety(plans, stops, limits, patience);
  }
}
