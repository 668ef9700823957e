package dev.plinth.testkit.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.db.Database;
import dev.plinth.sql.PlinthException;
import dev.plinth.testkit.SqlLog;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A group of tests for some points of the behaviour contract. Each test makes its own rows; it runs
 * in a transaction that is rolled back unless it is {@link Committed}.
 */
@ExtendWith(SuiteExtension.class)
abstract class Behaviour {
  /** The database under test; it is the default and current one as well. */
  protected Database db;

  /** For JUnit. */
  @SuppressWarnings("NullAway.Init") // set before each test
  protected Behaviour() {}

  /** What this thread sends during a piece of work. */
  protected final SqlLog sent(Runnable work) {
    return SqlLog.of(db, work);
  }

  /** The error with this id that the work ends in, which also has to say all of these words. */
  protected static PlinthException refused(String id, ThrowingCallable work, String... words) {
    PlinthException[] caught = new PlinthException[1];
    assertThatExceptionOfType(PlinthException.class)
        .isThrownBy(work)
        .satisfies(error -> caught[0] = error)
        .returns(id, PlinthException::id)
        .satisfies(
            error ->
                assertThat(words).allSatisfy(word -> assertThat(error).hasMessageContaining(word)))
        .withMessageEndingWith("[" + id + "]");
    return caught[0];
  }
}
