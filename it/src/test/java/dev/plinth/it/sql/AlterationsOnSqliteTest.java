package dev.plinth.it.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.it.TestDatabases;
import dev.plinth.sql.Sql;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("sqlite")
class AlterationsOnSqliteTest extends Alterations {
  @TempDir Path folder;

  @Override
  String url() {
    return TestDatabases.sqlite(folder);
  }

  @Test
  void triggers_of_other_tables_still_speak_of_a_table_made_anew() {
    TableName name = TableName.of("log");
    TableColumn line = TableColumn.of("line", SqlType.TEXT);
    Table before = Table.of(name, List.of(line), PrimaryKey.NONE);
    Table after = Table.of(name, List.of(line.optional()), PrimaryKey.NONE);
    Table source = Table.of(TableName.of("source"), List.of(line), PrimaryKey.NONE);
    create(before, source);
    db.execute(
        Sql.of(
            "CREATE TRIGGER source_log AFTER INSERT ON source"
                + " BEGIN INSERT INTO log VALUES (new.line); END"));
    run(List.of(new Ddl.RebuildTable(before, after)));
    db.execute(Sql.of("INSERT INTO source VALUES ('a')"));
    assertThat(db.query(Sql.of("SELECT line FROM log"), row -> row.get(1, SqlType.TEXT)))
        .containsExactly("a");
  }
}
