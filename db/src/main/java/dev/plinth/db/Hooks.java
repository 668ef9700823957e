package dev.plinth.db;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What waits for the end of a block. */
final class Hooks {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  private record Hook(Runnable action, boolean robust) {}

  private final List<Hook> commits = new ArrayList<>();
  private final List<OnceAtCommit> once = new ArrayList<>(0);
  private final List<Runnable> rollbacks = new ArrayList<>();
  private final List<Runnable> undos = new ArrayList<>();

  void onCommit(Runnable action, boolean robust) {
    commits.add(new Hook(action, robust));
    if (action instanceof OnceAtCommit only) {
      once.add(only);
    }
  }

  boolean hasOnCommit(OnceAtCommit action) {
    return once.contains(action);
  }

  void onRollback(Runnable action) {
    rollbacks.add(action);
  }

  void undo(Runnable action) {
    undos.add(action);
  }

  /** Everything waits for the outer block now. */
  void moveTo(Hooks outer) {
    outer.commits.addAll(commits);
    outer.once.addAll(once);
    outer.rollbacks.addAll(rollbacks);
    outer.undos.addAll(undos);
  }

  /**
   * Runs what waits for the commit, in order. After a failure only the robust ones still run.
   *
   * @throws CommitHookFailed with the first failure
   */
  void committed() {
    RuntimeException failure = null;
    for (Hook hook : commits) {
      if (hook.robust()) {
        runLogged(hook.action(), "An onCommit hook failed; the transaction is committed.");
      } else if (failure == null) {
        failure = failureOf(hook.action());
      }
    }
    if (failure != null) {
      throw new CommitHookFailed(failure);
    }
  }

  /** Brings back the state of objects, last change first. */
  void undo() {
    for (int i = undos.size() - 1; i >= 0; i--) {
      runLogged(undos.get(i), "The state of an object could not be brought back after a rollback.");
    }
    undos.clear();
  }

  void rolledBack() {
    for (Runnable action : rollbacks) {
      runLogged(action, "An onRollback hook failed.");
    }
  }

  static void runLogged(Runnable action, String message) {
    RuntimeException failure = failureOf(action);
    if (failure != null) {
      LOG.error(message, failure);
    }
  }

  private static @Nullable RuntimeException failureOf(Runnable action) {
    try {
      action.run();
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }
}
