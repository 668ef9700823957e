package dev.plinth.orm.save;

import dev.plinth.db.Row;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.Key;
import dev.plinth.sql.PlinthException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Finds the object that an answered row was made from, where not every object has one. The values
 * of unique columns tell them apart; of equal ones only the first can have been inserted.
 */
final class RowMatcher {
  private final List<FieldMeta> fields;
  private final Map<List<@Nullable Object>, Queue<NewRow>> waiting = new HashMap<>();
  private final @Nullable NewRow only;

  RowMatcher(NewRows rows, List<FieldMeta> fields) {
    this.fields = fields;
    this.only = rows.rows().size() == 1 ? rows.rows().get(0) : null;
    if (only == null) {
      int[] places = fields.stream().mapToInt(rows.fields()::indexOf).toArray();
      rows.rows()
          .forEach(
              row -> waiting.computeIfAbsent(key(row, places), key -> new ArrayDeque<>()).add(row));
    }
  }

  /**
   * The rows in rounds, in each of which the values of these fields are all different: a database
   * refuses to update a row twice in one statement.
   */
  static List<NewRows> rounds(NewRows rows, List<FieldMeta> fields) {
    int[] places = fields.stream().mapToInt(rows.fields()::indexOf).toArray();
    Map<List<@Nullable Object>, Integer> before = new HashMap<>();
    List<List<NewRow>> rounds = new ArrayList<>();
    for (NewRow row : rows.rows()) {
      int round = before.merge(key(row, places), 1, Integer::sum) - 1;
      if (round == rounds.size()) {
        rounds.add(new ArrayList<>());
      }
      rounds.get(round).add(row);
    }
    return rounds.stream().map(rows::with).toList();
  }

  private static List<@Nullable Object> key(NewRow row, int[] places) {
    @Nullable Object[] values = new Object[places.length];
    for (int i = 0; i < places.length; i++) {
      values[i] = Key.comparable(row.values().get(places[i]));
    }
    return Arrays.asList(values);
  }

  /** The object of a row whose first columns are the fields. */
  NewRow find(Row row) {
    if (only != null) {
      return only;
    }
    @Nullable Object[] values = new Object[fields.size()];
    for (int i = 0; i < values.length; i++) {
      FieldMeta field = fields.get(i);
      values[i] = Key.comparable(field.type().bindable(field.type().read(row, i + 1)));
    }
    Queue<NewRow> rows = waiting.get(Arrays.asList(values));
    NewRow found = rows == null ? null : rows.poll();
    if (found == null) {
      throw unmatched();
    }
    return found;
  }

  private PlinthException unmatched() {
    return new PlinthException(
        "save.unmatched-row",
        "The database answered a row whose "
            + fields.stream().map(FieldMeta::name).toList()
            + " are not what was sent, so it can't be told whose it is. Leave values that the"
            + " database changes out of unique columns.");
  }
}
