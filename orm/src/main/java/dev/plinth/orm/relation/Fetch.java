package dev.plinth.orm.relation;

import dev.plinth.db.Database;
import dev.plinth.db.RawSql;
import dev.plinth.db.RowReader;
import dev.plinth.orm.meta.FetchMode;
import dev.plinth.orm.meta.Key;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.Result;
import dev.plinth.orm.query.Expression;
import dev.plinth.orm.query.Hops;
import dev.plinth.orm.query.KeyTerms;
import dev.plinth.orm.query.Prefetch;
import dev.plinth.orm.query.Question;
import dev.plinth.orm.query.SelectPlan;
import dev.plinth.sql.Column;
import dev.plinth.sql.Query;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.Sql;
import dev.plinth.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The road from a question to objects or values. Thread-safe: it keeps nothing. */
public final class Fetch {
  private Fetch() {}

  /** The objects of a question, with what it wants loaded along. */
  public static List<Persistent> objects(Question question, Database database) {
    return objects(question, Source.of(database));
  }

  static List<Persistent> objects(Question question, Source source) {
    if (question.isNever()) {
      return new ArrayList<>();
    }
    ObjectReader reader = new ObjectReader(question, source.database());
    List<Persistent> objects = source.read(SelectPlan.of(question), reader);
    Prefetcher.run(question.loading().prefetches(), objects, source);
    return objects;
  }

  /**
   * The objects of a question one after another, read from a cursor. Objects that come in one chunk
   * are peers, and what is loaded along is loaded for a chunk at a time, on the cursor's
   * connection.
   */
  public static Stream<Persistent> stream(Question question, Database database, int chunk) {
    return stream(question, database, new Chunks(question, database), chunk);
  }

  /** The values of a question that selects values, each row made by the reader. */
  public static <R> List<R> values(Question question, Database database, RowReader<R> reader) {
    return question.isNever()
        ? new ArrayList<>()
        : database.query(compiled(SelectPlan.of(question), database), reader);
  }

  /** The values of a question one after another, read from a cursor. */
  public static <R> Stream<R> stream(
      Question question, Database database, RowReader<R> reader, int chunk) {
    return question.isNever()
        ? Stream.empty()
        : database.stream(compiled(SelectPlan.of(question), database), reader, chunk);
  }

  /** The objects of these keys among a question's, by key. */
  public static Map<Object, Persistent> byKey(
      Question question, Collection<Object> keys, Database database) {
    ModelMeta<?> model = question.model();
    Map<Object, Persistent> found = new HashMap<>();
    for (List<Object> some : KeyTerms.pieces(model.key().size(), keys)) {
      Question those = question.where(KeyTerms.in(Hops.none(), model, some));
      for (Persistent object : objects(those, database)) {
        found.put(Objects.requireNonNull(Key.of(Persistent.stateOf(object))), object);
      }
    }
    return found;
  }

  /** The columns that a statement answers for {@link #returned}. */
  public static List<SelectItem> answered(Question question) {
    return question.model().fields().stream()
        .map(field -> SelectItem.of(Column.of(field.column())))
        .toList();
  }

  /** The objects of the rows that a statement changed, with what the question prefetches. */
  public static List<Persistent> returned(
      Question question, Statement statement, Database database) {
    FetchMode mode = FetchModes.of(question, database);
    Question plain = Question.all(question.model()).load(with -> with.mode(mode));
    List<Persistent> objects =
        database.query(database.dialect().compile(statement), new ObjectReader(plain, database));
    related(question.loading().prefetches(), objects, database);
    return objects;
  }

  /** The objects of a model out of a statement that the developer wrote. */
  public static List<Persistent> raw(ModelMeta<?> model, RawSql statement) {
    Database database = statement.database();
    Result result = new Result(database, FetchModes.of(database));
    return statement.query(new RawReader(model, result));
  }

  /** The number of a question's rows. */
  public static long count(Question question, Database database) {
    if (question.isNever()) {
      return 0;
    }
    Sql sql = compiled(SelectPlan.count(question), database);
    return database.query(sql, row -> row.getLong(1)).get(0);
  }

  /** Whether a question has rows. */
  public static boolean exists(Question question, Database database) {
    if (question.isNever()) {
      return false;
    }
    Sql sql = compiled(SelectPlan.exists(question), database);
    return !database.query(sql, row -> true).isEmpty();
  }

  /** The aggregates over a question's rows, in one row. */
  public static List<@Nullable Object> aggregate(
      Question question, List<? extends Expression<?, ?>> aggregates, Database database) {
    Sql sql = compiled(SelectPlan.aggregate(question, aggregates), database);
    return database.query(sql, row -> OutputReader.row(aggregates, row)).get(0);
  }

  /** Loads relations for objects that are there already. */
  public static void related(
      List<Prefetch> prefetches, List<? extends Persistent> objects, Database database) {
    Prefetcher.run(prefetches, objects, Source.of(database));
  }

  static Sql compiled(Query select, Database database) {
    return database.dialect().compile(select);
  }
}
