package dev.plinth.it.migrations;

import static dev.plinth.migrations.MigrationWords.bigint;
import static dev.plinth.migrations.MigrationWords.createIndex;
import static dev.plinth.migrations.MigrationWords.createTable;
import static dev.plinth.migrations.MigrationWords.index;
import static dev.plinth.migrations.MigrationWords.runSql;
import static dev.plinth.migrations.MigrationWords.separateState;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.DatabaseException;
import dev.plinth.it.TestDatabases;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.sql.Sql;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tables in partitions, which a schema has no word for and which take no index concurrently. */
@Tag("postgresql")
class PartitionsOnPostgresqlTest extends RunsMigrations {
  private static final Revision EVENTS =
      revision(
          "0001_events",
          separateState(
              List.of(createTable("events", bigint("day"))),
              List.of(
                  runSql(
                      "CREATE TABLE events (day bigint NOT NULL) PARTITION BY RANGE (day)",
                      "CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (9)"))));
  private static final Operation INDEX = createIndex("events", index("events_day_idx", "day"));

  @Override
  String newUrl() {
    return TestDatabases.postgres();
  }

  @Test
  void what_the_usual_plan_can_not_do_is_said_in_words() {
    of(EVENTS).migrate();
    assertThatThrownBy(() -> of(EVENTS, revision("0002_index", INDEX)).migrate())
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("cannot create index on partitioned table \"events\" concurrently");
    Operation words =
        separateState(
            List.of(INDEX), List.of(runSql("CREATE INDEX events_day_idx ON events (day)")));
    Revision said = revision("0002_index", words);
    Revision safe =
        new Revision(
            said.id(), said.dependencies(), true, List.of("a small table"), said.operations());
    of(EVENTS, safe).migrate();
    of(EVENTS, safe).requireUpToDate();
    assertThat(
            db.query(
                Sql.of("SELECT indexname FROM pg_indexes WHERE tablename = 'events_1'"),
                row -> String.valueOf(row.getString(1))))
        .hasSize(1);
  }
}
