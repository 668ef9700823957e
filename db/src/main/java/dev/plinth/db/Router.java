package dev.plinth.db;

import java.time.Duration;
import java.util.List;

/**
 * Chooses a database for each model: one to read from and one to write to.
 *
 * <pre>{@code
 * Database.route(Router.replicas(primary, replica1, replica2).pinning(Duration.ofSeconds(5)));
 * }</pre>
 *
 * <p>Asked only outside blocks: inside {@link Database#transaction}, {@link Database#use} and
 * {@link Database#async} their database is used. Has to be safe for use by several threads.
 */
public interface Router {

  /** The database to read a model from. */
  Database forRead(Class<?> model);

  /** The database to write a model to. */
  Database forWrite(Class<?> model);

  /** Whether a router chooses databases now. */
  static boolean isSet() {
    return Routing.isSet();
  }

  /**
   * The database to write a change of what came from {@code home} to: where a router is set, its
   * choice, for what was read may have come from a replica; else {@code home} itself.
   */
  static Database forWrite(Class<?> model, Database home) {
    return isSet() ? Database.forWrite(model) : home;
  }

  /** Writes to one database and reads from the others in turn. */
  static Router replicas(Database writer, Database... readers) {
    return new ReplicaRouter(writer, List.of(readers));
  }

  /**
   * This router, but after a write a thread reads from the writer for a while, so that it sees what
   * it wrote before the replicas have it.
   */
  default Router pinning(Duration time) {
    return new PinningRouter(this, time);
  }
}
