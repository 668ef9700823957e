package dev.plinth.migrations.make;

import dev.plinth.sql.schema.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * What existing rows have in a column that is not null from now on.
 *
 * @param value their value in SQL, or null where no row needs one
 */
public record Fill(@Nullable SqlText value) {
  /** No row needs a value: there is none, or none that is null. */
  public static final Fill NONE = new Fill(null);

  /** That value, in SQL: {@code 0}, {@code 'new'}, {@code now()}. */
  public static Fill of(String sql) {
    return new Fill(new SqlText(sql));
  }
}
