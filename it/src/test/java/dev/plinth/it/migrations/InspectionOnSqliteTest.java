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
}
