package dev.plinth.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.it.TestDatabases;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("sqlite")
class InspectionOnSqliteTest extends Inspections {
  @TempDir Path folder;

  @Override
  String url() {
    return TestDatabases.sqlite(folder);
  }

  @Override
  String oddSchema() {
    return OddSchema.SQLITE;
  }

  @Override
  String tidySchema() {
    return TidySchema.SQLITE;
  }

  @Override
  List<String> oddDrift() {
    return List.of("index details_lower of Order Details is not expected");
  }

  @Test
  void a_model_reads_as_if_it_were_written_by_hand() {
    db.script(TidySchema.SQLITE);
    assertThat(models().source("Copy"))
        .isEqualTo(
            """
            package inspected;

            import dev.plinth.orm.Manager;
            import dev.plinth.orm.Model;
            import dev.plinth.orm.Ref;
            import dev.plinth.orm.annotation.ForeignKey;
            import dev.plinth.orm.annotation.Table;

            /** A row of {@code copies}. */
            @Table(name = "copies")
            public class Copy extends Model {
              @ForeignKey(
                  relatedName = "copies",
                  column = {"book_id", "number"},
                  constraintName = "copies_of",
                  index = false)
              Ref<Edition> edition;

              public static final Manager<Copy> objects = Manager.of(Copy.class);
            }
            """);
  }

  @Test
  void names_that_no_model_can_have_are_told() throws Exception {
    String name = "ü".repeat(32);
    db.script(
        """
        CREATE TABLE "%1$s" (id INTEGER PRIMARY KEY);
        CREATE TABLE narrow (id INTEGER PRIMARY KEY, "%1$s" TEXT);
        """
            .formatted(name));
    InspectedModels models = models();
    assertThat(models.compile()).isEmpty();
    assertThat(models.source("package-info"))
        .contains("has a name of 64 bytes, and a model's has 63 at most; it is\n// no model");
    assertThat(models.source("Narrow")).contains("is not here: its name has 64 bytes,");
  }
}
