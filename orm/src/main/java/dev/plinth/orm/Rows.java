package dev.plinth.orm;

import dev.plinth.db.Database;
import dev.plinth.db.Row;
import dev.plinth.orm.query.Expression;
import dev.plinth.orm.query.Question;
import dev.plinth.orm.query.Subquery;
import dev.plinth.orm.relation.Fetch;
import dev.plinth.orm.relation.OutputReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query for values instead of objects: single values, records, maps. Immutable and thread-safe. A
 * query for a single value can stand in a condition of another one.
 *
 * @param <M> the model that is asked
 * @param <R> what one row becomes
 */
public final class Rows<M extends Entity, R> extends Query<M, R, Rows<M, R>>
    implements Subquery<R> {
  private final Question question;
  private final Function<List<Object>, R> maker;

  Rows(Question question, Function<List<Object>, R> maker, @Nullable Database database) {
    super(database);
    this.question = question;
    this.maker = maker;
  }

  @SuppressWarnings("unchecked") // the value is read by the expression's own type
  static <M extends Entity, V> Rows<M, V> ofOne(
      Question question, Expression<M, V> value, @Nullable Database database) {
    return new Rows<>(question, row -> (V) row.get(0), database);
  }

  static <M extends Entity> Rows<M, Map<String, @Nullable Object>> maps(
      Question question, List<String> names, @Nullable Database database) {
    return new Rows<>(question, row -> map(names, row), database);
  }

  private static Map<String, @Nullable Object> map(List<String> names, List<Object> row) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      map.put(names.get(i), row.get(i));
    }
    return map;
  }

  @Override
  public Question question() {
    return question;
  }

  @Override
  Rows<M, R> with(Question other, @Nullable Database database) {
    return new Rows<>(other, maker, database);
  }

  @Override
  List<R> fetch(Question asked, Database from) {
    return Fetch.values(asked, from, row -> make(asked, row));
  }

  @Override
  Stream<R> fetchStream(Question asked, Database from, int chunk) {
    return Fetch.stream(asked, from, row -> make(asked, row), chunk);
  }

  @SuppressWarnings("NullAway") // a null is handed on to the maker, whose types say if it takes it
  private R make(Question asked, Row row) {
    return maker.apply(OutputReader.row(asked.outputs(), row));
  }
}
