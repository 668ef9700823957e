package dev.plinth.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.db.LiveSchema;
import dev.plinth.it.TestDatabases;
import dev.plinth.sql.schema.Schema;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("sqlite")
class DriftOnSqliteTest extends Drifts {
  @TempDir Path folder;

  @Override
  String url() {
    return TestDatabases.sqlite(folder);
  }

  @Override
  String oddSchema() {
    return OddSchema.SQLITE;
  }

  @Test
  void what_was_changed_behind_its_back_is_named() {
    db.script(OddSchema.SQLITE);
    Schema expected = LiveSchema.readAll(db);
    db.script(
        """
        DROP INDEX details_lower;
        CREATE INDEX details_day ON "Order Details" (day);
        ALTER TABLE notes ADD COLUMN late TEXT DEFAULT 'no';
        ALTER TABLE codes RENAME COLUMN name TO title;
        DROP TABLE counters;
        CREATE TABLE counters (id INTEGER PRIMARY KEY, n BIGINT NOT NULL DEFAULT 0,
          CONSTRAINT once UNIQUE (n));
        """);
    assertThat(drift(expected))
        .containsExactly(
            "index details_lower of Order Details is missing",
            "index details_day of Order Details is not expected",
            "column codes.name is missing",
            "column codes.title is not expected",
            "column counters.n: type is BIGINT, expected INTEGER",
            "column counters.n: null is refused, expected allowed",
            "column counters.n: default is 0, expected none",
            "unique constraint counters_n_key of counters is called once",
            "column notes.late is not expected");
  }
}
