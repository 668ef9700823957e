package dev.plinth.db;

import dev.plinth.db.driver.JdbcDriver;
import dev.plinth.db.driver.Start;
import java.sql.Connection;
import java.sql.SQLException;

/** A connection that a stream has for itself, in a transaction where cursors need one. */
record OwnPlace(Pool pool, JdbcDriver driver, Connection connection, boolean begun, Queries queries)
    implements Cursor.Place {

  @Override
  public void check() {}

  @Override
  public void opened(Cursor<?> cursor) {}

  @Override
  public void closed(Cursor<?> cursor) {
    end(true);
  }

  @Override
  public void abandoned(Cursor<?> cursor) {
    end(false);
  }

  @Override
  public DatabaseException failed(DatabaseException error) {
    end(false);
    return error;
  }

  @Override
  public void unsent() {
    end(false);
  }

  private void end(boolean good) {
    try {
      if (begun && good) {
        driver.commit(connection, Start.PLAIN);
      } else if (begun) {
        driver.rollback(connection, Start.PLAIN);
      }
      pool.giveBack(connection);
    } catch (SQLException e) {
      pool.discard(connection);
    }
  }
}
