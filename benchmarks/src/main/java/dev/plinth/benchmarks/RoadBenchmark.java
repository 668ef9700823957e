package dev.plinth.benchmarks;

import dev.plinth.benchmarks.Plain.Text;
import dev.plinth.benchmarks.Plain.Writer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Each question on both roads; {@link Results} sets them side by side. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class RoadBenchmark {
  private static final int MANY = 1_000;
  private static final int PARENTS = 100;

  /** One row by its key. */
  @Benchmark
  public Object byKeyJdbc(Roads roads) throws SQLException {
    return roads.jdbc.byKey(roads.key());
  }

  /** One row by its key. */
  @Benchmark
  public Object byKeyPlinth(Roads roads) {
    return roads.plinth.byKey(roads.key());
  }

  /** Twenty rows, filtered and ordered. */
  @Benchmark
  public Object pageJdbc(Roads roads) throws SQLException {
    return roads.jdbc.page(roads.next() % 500);
  }

  /** Twenty rows, filtered and ordered. */
  @Benchmark
  public Object pagePlinth(Roads roads) {
    return roads.plinth.page(roads.next() % 500);
  }

  /** A thousand rows of ten columns. */
  @Benchmark
  public List<Text> flatJdbc(Roads roads) throws SQLException {
    return roads.jdbc.flat(MANY);
  }

  /** A thousand rows of ten columns. */
  @Benchmark
  public List<Article> flatPlinth(Roads roads) {
    return roads.plinth.flat(MANY);
  }

  /** A thousand rows with the object that each points to. */
  @Benchmark
  public List<Text> joinedJdbc(Roads roads) throws SQLException {
    return roads.jdbc.withAuthor(MANY);
  }

  /** A thousand rows with the object that each points to. */
  @Benchmark
  public List<Article> joinedPlinth(Roads roads) {
    return roads.plinth.withAuthor(MANY);
  }

  /** A hundred parents with ten children each. */
  @Benchmark
  public List<Writer> childrenJdbc(Roads roads) throws SQLException {
    return roads.jdbc.withTexts(PARENTS);
  }

  /** A hundred parents with ten children each. */
  @Benchmark
  public List<Author> childrenPlinth(Roads roads) {
    return roads.plinth.withArticles(PARENTS);
  }

  /** One row inserted, its key read back. */
  @Benchmark
  public Object insertJdbc(Roads roads) throws SQLException {
    return roads.jdbc.insert(roads.sample());
  }

  /** One row inserted, its key read back. */
  @Benchmark
  public Object insertPlinth(Roads roads) {
    return roads.plinth.insert(roads.sample());
  }

  /** A thousand rows inserted, their keys read back. */
  @Benchmark
  public Object insertManyJdbc(Roads roads) throws SQLException {
    List<Text> texts = roads.samples(MANY);
    roads.jdbc.insert(texts);
    return texts;
  }

  /** A thousand rows inserted, their keys read back. */
  @Benchmark
  public Object insertManyPlinth(Roads roads) {
    List<Article> articles = new ArrayList<>(MANY);
    roads.samples(MANY).forEach(sample -> articles.add(PlinthRoad.article(sample)));
    roads.plinth.insert(articles);
    return articles;
  }

  /** One row loaded, one column of it changed, and saved. */
  @Benchmark
  public void changeJdbc(Roads roads) throws SQLException {
    roads.jdbc.change(roads.key(), roads.fresh());
  }

  /** One row loaded, one column of it changed, and saved. */
  @Benchmark
  public void changePlinth(Roads roads) {
    roads.plinth.change(roads.key(), roads.fresh());
  }
}
