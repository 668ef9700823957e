package dev.plinth.it.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.db.ConnectionFailed;
import dev.plinth.db.DataError;
import dev.plinth.db.Database;
import dev.plinth.it.TestDatabases;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("sqlite")
class BadInputOnSqliteTest extends BadInput {
  @TempDir static Path folder;

  @Override
  String url() {
    return TestDatabases.sqlite(folder);
  }

  @Override
  void overflow() {
    Database db = Database.current();
    assertThatExceptionOfType(DataError.class)
        .isThrownBy(
            () ->
                db.transaction(
                    () -> {
                      Author.objects.update(Author_.age.set(Author_.age.plus(1)));
                      assertThat(Author.objects.get(Author_.name.eq("Ann")).age).isNull();
                    }))
        .withMessageContaining("32 bits");
  }

  @Test
  void a_file_that_can_not_be_opened() {
    assertThatExceptionOfType(ConnectionFailed.class)
        .isThrownBy(() -> Database.connect("sqlite:" + folder.resolve("no/such/folder/x.db")))
        .withMessageEndingWith("[database.unreachable]");
    assertThat(folder.resolve("no")).doesNotExist();
  }
}
