package dev.plinth.db;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The line of the program that asked for a statement. The stack is walked only when somebody looks,
 * which has to be while the listener is called; later it stays unknown.
 */
public final class Origin {

  private static final List<String> INNER =
      List.of("dev.plinth.db.", "dev.plinth.orm.", "dev.plinth.sql.", "java.", "jdk.", "sun.");

  private final Thread thread = Thread.currentThread();
  private boolean open = true;
  private @Nullable StackTraceElement line;

  Origin() {}

  /** The first line outside Plinth and the JDK, or empty where there is none. */
  public Optional<StackTraceElement> line() {
    if (open && line == null && Thread.currentThread() == thread) {
      line = walk();
      open = false;
    }
    return Optional.ofNullable(line);
  }

  /** As it stands in logs: {@code OrderService.java:41}. */
  @Override
  public String toString() {
    return line().map(at -> at.getFileName() + ":" + at.getLineNumber()).orElse("unknown origin");
  }

  /** The statement is over: the stack is another one now. */
  void close() {
    open = false;
  }

  private static @Nullable StackTraceElement walk() {
    return StackWalker.getInstance()
        .walk(frames -> frames.dropWhile(Origin::isListener).filter(Origin::isOutside).findFirst())
        .map(StackWalker.StackFrame::toStackTraceElement)
        .orElse(null);
  }

  /** Above the watch stands the listener that is looking. */
  private static boolean isListener(StackWalker.StackFrame frame) {
    return !frame.getClassName().equals(Watch.class.getName());
  }

  private static boolean isOutside(StackWalker.StackFrame frame) {
    return INNER.stream().noneMatch(frame.getClassName()::startsWith);
  }
}
