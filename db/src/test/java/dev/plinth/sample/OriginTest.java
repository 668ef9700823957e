package dev.plinth.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.db.Database;
import dev.plinth.db.StatementEvent;
import dev.plinth.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stands outside Plinth's packages, as a program does. */
class OriginTest {

  @Test
  void the_origin_is_the_line_of_the_program_that_asked() {
    List<String> origins = new ArrayList<>();
    try (Database db = Database.connect("origin", "sqlite::memory:")) {
      db.listen(event -> origins.add(event.origin().toString()));
      db.execute(Sql.of("SELECT 1"));
      db.transaction(() -> db.sql("SELECT :a").bind("a", 1).scalars(Long.class));
    }
    assertThat(origins).hasSize(2).allMatch(origin -> origin.matches("OriginTest\\.java:\\d+"));
    assertThat(origins.get(0)).isNotEqualTo(origins.get(1));
  }

  @Test
  void an_origin_that_nobody_looked_at_in_time_stays_unknown() {
    List<StatementEvent> events = new ArrayList<>();
    try (Database db = Database.connect("origin", "sqlite::memory:")) {
      db.listen(events::add);
      db.execute(Sql.of("SELECT 1"));
    }
    assertThat(events.get(0).origin()).hasToString("unknown origin");
  }
}
