package dev.plinth.db;

import dev.plinth.sql.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statement in the database's own words, with values bound by name or position. Immutable: each
 * method returns a new one, so that it can be kept and bound again.
 *
 * <pre>{@code
 * record Sale(String product, long total) {}
 *
 * List<Sale> sales =
 *     db.sql("SELECT product, sum(amount) AS total FROM sale WHERE day >= :from GROUP BY product")
 *         .bind("from", LocalDate.of(2025, 1, 1))
 *         .all(Sale.class);
 *
 * List<String> names =
 *     db.sql("SELECT name FROM users WHERE id IN (:ids)").bind("ids", List.of(1L, 2L)).scalars(String.class);
 * // SELECT name FROM users WHERE id IN (?, ?)
 * }</pre>
 *
 * <p>A collection becomes as many binds as it has elements, an array becomes an SQL array. What
 * stands in texts, comments and casts ({@code ::date}) is left alone. Where names are used a {@code
 * ?} is an operator; elsewhere write the operator {@code ??}.
 */
public final class RawSql {

  private final Database database;
  private final RawText text;
  private final Map<Object, @Nullable Object> values;

  RawSql(Database database, RawText text, Map<Object, @Nullable Object> values) {
    this.database = database;
    this.text = text;
    this.values = values;
  }

  /**
   * Binds {@code :name}.
   *
   * @throws dev.plinth.sql.PlinthException {@code sql.unknown-bind} when the statement has no such
   *     name
   */
  public RawSql bind(String name, @Nullable Object value) {
    text.requireName(name);
    return with(name, value);
  }

  /**
   * Binds the {@code ?} at that position; the first is 1.
   *
   * @throws dev.plinth.sql.PlinthException {@code sql.unknown-bind} when there are fewer
   */
  public RawSql bind(int position, @Nullable Object value) {
    text.requirePosition(position);
    return with(position, value);
  }

  /** Binds all {@code ?} in order. */
  public RawSql binds(@Nullable Object... all) {
    RawSql bound = this;
    for (int i = 0; i < all.length; i++) {
      bound = bound.bind(i + 1, all[i]);
    }
    return bound;
  }

  /** Binds all names of a map. */
  public RawSql binds(Map<String, ? extends @Nullable Object> all) {
    RawSql bound = this;
    for (Map.Entry<String, ? extends @Nullable Object> entry : all.entrySet()) {
      bound = bound.bind(entry.getKey(), entry.getValue());
    }
    return bound;
  }

  /**
   * What will be sent.
   *
   * @throws dev.plinth.sql.PlinthException {@code sql.missing-bind} when a value is missing
   */
  public Sql toSql() {
    return text.toSql(values);
  }

  /** The database it is for. */
  public Database database() {
    return database;
  }

  /** All rows, each by a reader. */
  public <T extends @Nullable Object> List<T> query(RowReader<T> reader) {
    return database.query(toSql(), reader);
  }

  /**
   * All rows, each as a record: a component takes the column of its name, {@code authorId} that of
   * {@code author_id}. Columns that no component asks for are ignored.
   *
   * @throws dev.plinth.sql.PlinthException {@code record.*} when a component has no column or can
   *     not hold a value
   */
  public <T> List<T> all(Class<T> record) {
    return query(RecordReader.of(record));
  }

  /** The only row as a record, or empty; see {@link #all}. */
  public <T> Optional<T> one(Class<T> record) {
    return database.queryOne(toSql(), RecordReader.of(record));
  }

  /** All rows as maps from column to value, in the order of the columns. */
  public List<Map<String, @Nullable Object>> maps() {
    return query(RawSql::map);
  }

  /** The first column of all rows, as a class such as {@code Long} or {@code Instant}. */
  public <T> List<@Nullable T> scalars(Class<T> type) {
    JavaType<T> as = JavaType.of(type);
    return query(new FirstColumn<>(as));
  }

  /** The first column of the only row, or empty when there is none or it is NULL. */
  public <T> Optional<T> scalar(Class<T> type) {
    JavaType<T> as = JavaType.of(type);
    return database.queryOne(toSql(), new FirstColumn<>(as));
  }

  /** Rows as they arrive, each by a reader; see {@link Database#stream}. */
  public <T extends @Nullable Object> Stream<T> stream(RowReader<T> reader, int fetchSize) {
    return database.stream(toSql(), reader, fetchSize);
  }

  /** Rows as they arrive, each as a record; see {@link Database#stream}. */
  public <T> Stream<T> stream(Class<T> record, int fetchSize) {
    return stream(RecordReader.of(record), fetchSize);
  }

  /** Runs the statement and answers the number of rows it changed. */
  public long execute() {
    return database.execute(toSql());
  }

  /** The text only: values may be secret. */
  @Override
  public String toString() {
    return text.toString();
  }

  private RawSql with(Object key, @Nullable Object value) {
    Map<Object, @Nullable Object> more = new LinkedHashMap<>(values);
    more.put(key, value);
    return new RawSql(database, text, more);
  }

  private record FirstColumn<T>(JavaType<T> type) implements RowReader<@Nullable T> {
    @Override
    @SuppressWarnings("NullAway") // it does not see the @Nullable on a type variable
    public @Nullable T read(Row row) {
      return type.read(row, 1);
    }
  }

  private static Map<String, @Nullable Object> map(Row row) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 1; i <= row.columnCount(); i++) {
      map.put(row.label(i), row.getObject(i));
    }
    return map;
  }
}
