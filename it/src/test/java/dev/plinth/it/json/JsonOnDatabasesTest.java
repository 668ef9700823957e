package dev.plinth.it.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.db.Database;
import dev.plinth.it.TestDatabases;
import dev.plinth.orm.Tables;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** JSON fields with Jackson come back as they were, and null stays what it was. */
class JsonOnDatabasesTest {

  @Test
  void on_postgresql() {
    check(TestDatabases.postgres());
  }

  @Test
  void on_sqlite(@TempDir Path folder) {
    check(TestDatabases.sqlite(folder));
  }

  private static void check(String url) {
    try (Database db = Database.connect("json", url)) {
      Tables.create(db, Letter.class);
      comesBack(db);
      nullsStayApart(db);
    }
  }

  private static void comesBack(Database db) {
    Letter letter = new Letter();
    letter.stamp = new Letter.Stamp("é\"\\", 80);
    letter.counts = Map.of("b", 2, "a", 1);
    letter.stamps = List.of(new Letter.Stamp("fish", 5), new Letter.Stamp("", 0));
    letter.anything = JsonMapper.shared().readTree("{\"x\":[1,null,\"y\"],\"a\":{}}");
    Letter.objects.using(db).bulkCreate(List.of(letter));
    Letter found = again(db, letter);
    assertThat(found.stamp).isEqualTo(letter.stamp);
    assertThat(found.counts).isEqualTo(letter.counts);
    assertThat(found.stamps).isEqualTo(letter.stamps);
    assertThat(found.anything).isEqualTo(letter.anything);
  }

  private static void nullsStayApart(Database db) {
    Letter none = Letter.objects.using(db).create(letter -> letter.anything = null);
    Letter jsonNull =
        Letter.objects.using(db).create(letter -> letter.anything = NullNode.getInstance());
    assertThat(again(db, none).anything).isNull();
    assertThat(again(db, jsonNull).anything).isEqualTo(NullNode.getInstance());
    assertThat(Letter.objects.using(db).filter(Letter_.anything.isNull()).all())
        .containsExactly(none);
  }

  private static Letter again(Database db, Letter letter) {
    return Letter.objects.using(db).get(Objects.requireNonNull(letter.id));
  }
}
