package dev.plinth.db;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A registered listener; closing it ends the registration.
 *
 * <pre>{@code
 * db.listen(event -> counter.increment()).during(() -> User.objects.all());
 * }</pre>
 *
 * <p>{@link #during} rather than a try statement, where nothing else is done with it: compilers
 * warn of a resource that its block does not mention. Safe for use by several threads.
 */
@FunctionalInterface
public interface Listening extends AutoCloseable {

  /** Ends the registration; again does nothing. */
  @Override
  void close();

  /** Runs the work and ends the registration, however the work ends. */
  default void during(Runnable work) {
    try {
      work.run();
    } finally {
      close();
    }
  }

  /** Like {@link #during(Runnable)}, with an answer. */
  default <T extends @Nullable Object> T during(Supplier<T> work) {
    try {
      return work.get();
    } finally {
      close();
    }
  }
}
