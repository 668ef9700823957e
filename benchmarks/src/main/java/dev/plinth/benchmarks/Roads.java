package dev.plinth.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.plinth.benchmarks.Plain.Text;
import dev.plinth.db.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What both roads share in one fork: the pool, and numbers that go round. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set up before the first call
public class Roads {
  private HikariDataSource pool;
  private Database database;
  private int turn;
  private int fresh;

  JdbcRoad jdbc;
  PlinthRoad plinth;

  /** Opens the pool; both roads use this one. */
  @Setup
  public void open() {
    pool = Server.pool(System.getProperty(Server.URL));
    database = Database.of(pool);
    jdbc = new JdbcRoad(pool);
    plinth = new PlinthRoad();
  }

  /** Takes the inserted rows away, untimed, so that each iteration meets the same table. */
  @TearDown(Level.Iteration)
  public void clean() throws SQLException {
    Server.execute(pool, "DELETE FROM bench_articles WHERE id > " + Server.ARTICLES);
    Server.execute(pool, "VACUUM bench_articles");
  }

  /** Closes the pool. */
  @TearDown
  public void close() {
    database.close();
    pool.close();
  }

  int next() {
    turn = (turn + 1) % Server.ARTICLES;
    return turn;
  }

  /** Another number at each call, so that no row has it already and every save has to write. */
  int fresh() {
    fresh++;
    return fresh;
  }

  long key() {
    return 1L + next();
  }

  Text sample() {
    int number = next();
    return JdbcRoad.sample(number, 1 + number % Server.AUTHORS);
  }

  List<Text> samples(int count) {
    List<Text> samples = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      samples.add(sample());
    }
    return samples;
  }
}
