package dev.plinth.testkit;

import dev.plinth.db.Database;
import dev.plinth.orm.Query;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what is sent to the database, made to be imported statically.
 *
 * <pre>{@code
 * List<Post> posts = assertQueries(2, () -> Post.objects.prefetchRelated(Post_.tags()).all());
 * assertNoQueries(() -> posts.get(0).tags.all());
 * assertSql(User.objects.filter(User_.age.gte(18)).limit(5))
 *     .on("postgresql", "SELECT ... WHERE \"users\".\"age\" >= ? LIMIT 5", 18);
 * }</pre>
 */
public final class PlinthAssertions {
  private PlinthAssertions() {}

  /** The work sends so many statements to the current database; it answers what the work does. */
  public static <T extends @Nullable Object> T assertQueries(int expected, Supplier<T> work) {
    return assertQueries(Database.current(), expected, work);
  }

  /** The work sends so many statements to the current database. */
  public static void assertQueries(int expected, Runnable work) {
    assertQueries(Database.current(), expected, work);
  }

  /** The work sends so many statements to this database. */
  public static void assertQueries(Database database, int expected, Runnable work) {
    PlinthAssertions.<@Nullable Void>assertQueries(
        database,
        expected,
        () -> {
          work.run();
          return null;
        });
  }

  /** The work sends so many statements to this database; it answers what the work does. */
  public static <T extends @Nullable Object> T assertQueries(
      Database database, int expected, Supplier<T> work) {
    try (SqlLog log = SqlLog.open(database)) {
      T answer = work.get();
      requireCount(expected, log);
      return answer;
    }
  }

  /** The work sends nothing to the current database. */
  public static void assertNoQueries(Runnable work) {
    assertQueries(0, work);
  }

  /** The work sends nothing to the current database; it answers what the work does. */
  public static <T extends @Nullable Object> T assertNoQueries(Supplier<T> work) {
    return assertQueries(0, work);
  }

  /** What a query would send; nothing is sent. */
  public static SqlAssert assertSql(Query<?, ?, ?> query) {
    return new SqlAssert(query.question());
  }

  private static void requireCount(int expected, SqlLog log) {
    if (log.count() != expected) {
      throw new AssertionError(
          "Expected %d statement(s), but %d ran:%n%s".formatted(expected, log.count(), log));
    }
  }
}
