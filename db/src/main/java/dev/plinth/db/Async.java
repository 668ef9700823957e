package dev.plinth.db;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs work beside the caller: on virtual threads where the JDK has them, else on as many threads
 * as the pool has connections. Threads are made with the first work and end with the database.
 */
final class Async implements AutoCloseable {

  /** {@code Executors.newVirtualThreadPerTaskExecutor()} of JDK 21, or null before. */
  private static final @Nullable MethodHandle VIRTUAL = virtual();

  private final Database database;
  private final int size;
  private @Nullable ExecutorService executor;
  private boolean closed;

  Async(Database database, int size) {
    this.database = database;
    this.size = size;
  }

  <T extends @Nullable Object> CompletableFuture<T> run(Supplier<T> work) {
    return CompletableFuture.supplyAsync(() -> database.use(work), executor());
  }

  private synchronized ExecutorService executor() {
    if (closed) {
      throw Pool.closed(null);
    }
    ExecutorService known = executor;
    if (known == null) {
      known = VIRTUAL == null ? bounded() : virtual(VIRTUAL);
      executor = known;
    }
    return known;
  }

  private ExecutorService bounded() {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            size, size, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads());
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  private ThreadFactory threads() {
    AtomicInteger count = new AtomicInteger();
    return work -> {
      Thread thread =
          new Thread(work, "plinth-" + database.name() + "-async-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  private static ExecutorService virtual(MethodHandle factory) {
    try {
      return (ExecutorService) factory.invokeExact();
    } catch (Throwable e) {
      throw new IllegalStateException("Virtual threads can not be made", e);
    }
  }

  private static @Nullable MethodHandle virtual() {
    try {
      return MethodHandles.publicLookup()
          .findStatic(
              Executors.class,
              "newVirtualThreadPerTaskExecutor",
              MethodType.methodType(ExecutorService.class));
    } catch (ReflectiveOperationException olderJdk) {
      return null;
    }
  }

  /** Lets work that has begun end for a while; what is left is interrupted. */
  @Override
  public void close() {
    ExecutorService running = shut();
    if (running == null) {
      return;
    }
    running.shutdown();
    try {
      if (!running.awaitTermination(10, TimeUnit.SECONDS)) {
        running.shutdownNow();
      }
    } catch (InterruptedException e) {
      running.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable ExecutorService shut() {
    closed = true;
    return executor;
  }
}
