package dev.plinth.orm.meta;

import dev.plinth.db.Database;
import java.util.ArrayList;
import java.util.List;

/**
 * The objects that one query made of one model, with the database they came from.
 *
 * <p>Touching an unloaded relation of one of them loads it for all; so each of them keeps its peers
 * reachable as long as it lives itself.
 */
public final class Result {
  private final Database database;
  private final FetchMode mode;
  private final List<Persistent> peers = new ArrayList<>();

  /** A result of objects that came from, or were saved to, this database. */
  public Result(Database database, FetchMode mode) {
    this.database = database;
    this.mode = mode;
  }

  /** The database the objects live in. */
  public Database database() {
    return database;
  }

  /** What touching an unloaded relation does. */
  public FetchMode mode() {
    return mode;
  }

  /** Adds an object that was read; only with {@link FetchMode#PEERS} is it remembered. */
  public void add(Persistent object) {
    if (mode == FetchMode.PEERS) {
      peers.add(object);
    }
  }

  /** Takes the last object out again: its row had been read before. */
  public void forgetLast() {
    if (!peers.isEmpty()) {
      peers.remove(peers.size() - 1);
    }
  }

  /** The objects of this result that are remembered, in the order they were read. */
  public List<Persistent> peers() {
    return peers;
  }
}
