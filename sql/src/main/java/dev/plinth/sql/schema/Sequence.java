package dev.plinth.sql.schema;

import dev.plinth.sql.TableName;
import org.jspecify.annotations.Nullable;

/**
 * A counter of the database's own. The counters behind numbered columns are none of these: they
 * come and go with their column.
 *
 * <pre>{@code
 * Sequence.of(TableName.of("invoice_no"))
 * // CREATE SEQUENCE "invoice_no" INCREMENT BY 1 NO MINVALUE NO MAXVALUE START WITH 1 NO CYCLE
 * }</pre>
 *
 * @param name its name
 * @param start its first number
 * @param increment what is added each time; may be negative, never 0
 * @param min its smallest number, or null for the database's choice
 * @param max its largest number, or null for the database's choice
 * @param cycle whether it starts again at its end
 */
public record Sequence(
    TableName name,
    long start,
    long increment,
    @Nullable Long min,
    @Nullable Long max,
    boolean cycle) {
  /** Refuses a counter that stands still. */
  public Sequence {
    if (increment == 0) {
      throw new IllegalArgumentException("A sequence counts up or down, its increment is not 0");
    }
  }

  /** A counter from 1 upwards. */
  public static Sequence of(TableName name) {
    return new Sequence(name, 1, 1, null, null, false);
  }
}
