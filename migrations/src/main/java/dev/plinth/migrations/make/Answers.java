package dev.plinth.migrations.make;

import dev.plinth.migrations.diff.Renames;
import dev.plinth.sql.TableName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known before anybody is asked: renames that models or options tell, and values for rows
 * that exist. Immutable.
 *
 * <pre>{@code
 * Answers.NONE
 *     .renamed(Renames.NONE.column(TableName.of("users"), "mail", "email"))
 *     .dropped("users.fax")
 *     .filled("users.age", Fill.of("0"))
 * }</pre>
 *
 * @param renames tables and columns that go on under another name
 * @param dropped tables ({@code users}) and columns ({@code users.fax}) that do not
 * @param fills values of existing rows, by column ({@code users.age})
 */
public record Answers(Renames renames, Set<String> dropped, Map<String, Fill> fills) {
  /** Nothing is known. */
  public static final Answers NONE = new Answers(Renames.NONE, Set.of(), Map.of());

  /** Copies set and map. */
  public Answers {
    dropped = Set.copyOf(dropped);
    fills = Map.copyOf(fills);
  }

  /** A copy with these renames. */
  public Answers renamed(Renames renames) {
    return new Answers(renames, dropped, fills);
  }

  /** A copy in which that table or column is gone, and not renamed. */
  public Answers dropped(String name) {
    Set<String> all = new HashSet<>(dropped);
    all.add(name);
    return new Answers(renames, all, fills);
  }

  /** A copy with a value for the existing rows of a column. */
  public Answers filled(String column, Fill fill) {
    Map<String, Fill> all = new HashMap<>(fills);
    all.put(column, fill);
    return new Answers(renames, dropped, all);
  }

  boolean isDropped(TableName table) {
    return dropped.contains(table.toString());
  }

  boolean isDropped(TableName table, String column) {
    return dropped.contains(table + "." + column);
  }

  Optional<Fill> fill(TableName table, String column) {
    return Optional.ofNullable(fills.get(table + "." + column));
  }
}
