package dev.plinth.sql.dialect;

import static dev.plinth.sql.dialect.SqlAssert.POSTGRES;
import static dev.plinth.sql.dialect.SqlAssert.SQLITE;
import static dev.plinth.sql.dialect.SqlAssert.assertDdl;

import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.ObjectDdl;
import dev.plinth.sql.schema.Sequence;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.View;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectDdlTest {
  private static final TableName POSTS = TableName.of("posts");

  @Test
  void enums_grow_and_get_other_names() {
    assertDdl(new ObjectDdl.AddEnumValue("shop.mood", "it's ok", null))
        .on(POSTGRES, "ALTER TYPE \"shop\".\"mood\" ADD VALUE 'it''s ok'")
        .notOn(SQLITE, Capability.NATIVE_ENUM);
    assertDdl(new ObjectDdl.AddEnumValue("mood", "glad", "sad"))
        .on(POSTGRES, "ALTER TYPE \"mood\" ADD VALUE 'glad' BEFORE 'sad'");
    assertDdl(new ObjectDdl.RenameEnumValue("mood", "sad", "blue"))
        .on(POSTGRES, "ALTER TYPE \"mood\" RENAME VALUE 'sad' TO 'blue'")
        .notOn(SQLITE, Capability.NATIVE_ENUM);
    assertDdl(new ObjectDdl.RenameEnum("mood", "feeling"))
        .on(POSTGRES, "ALTER TYPE \"mood\" RENAME TO \"feeling\"")
        .notOn(SQLITE, Capability.NATIVE_ENUM);
    assertDdl(new ObjectDdl.RenameEnum("mood", "shop.feeling"))
        .allOn(
            POSTGRES,
            "ALTER TYPE \"mood\" SET SCHEMA \"shop\"",
            "ALTER TYPE \"shop\".\"mood\" RENAME TO \"feeling\"");
  }

  @Test
  void no_text_ends_a_block() {
    EnumType type = new EnumType("mood", List.of("$plinth$; DROP TABLE t; --"));
    assertDdl(new ObjectDdl.CreateEnum(type, true))
        .on(
            POSTGRES,
            """
            DO $_plinth$ BEGIN
              CREATE TYPE "mood" AS ENUM ('$plinth$; DROP TABLE t; --');
            EXCEPTION WHEN duplicate_object THEN NULL;
            END $_plinth$\
            """);
  }

  @Test
  void views_are_queries_with_a_name() {
    View view = View.of(TableName.of("adults"), "SELECT 1 AS one");
    assertDdl(new ObjectDdl.CreateView(view, false))
        .everywhere("CREATE VIEW \"adults\" AS SELECT 1 AS one");
    assertDdl(new ObjectDdl.CreateView(view, true))
        .on(
            POSTGRES,
            """
            DO $plinth$ BEGIN
              CREATE VIEW "adults" AS SELECT 1 AS one;
            EXCEPTION WHEN duplicate_table THEN NULL;
            END $plinth$\
            """)
        .on(SQLITE, "CREATE VIEW IF NOT EXISTS \"adults\" AS SELECT 1 AS one");
    assertDdl(new ObjectDdl.CreateView(view.materialized(true).comment("Who's old"), true))
        .allOn(
            POSTGRES,
            "CREATE MATERIALIZED VIEW IF NOT EXISTS \"adults\" AS SELECT 1 AS one",
            "COMMENT ON MATERIALIZED VIEW \"adults\" IS 'Who''s old'")
        .notOn(SQLITE, Capability.MATERIALIZED_VIEWS);
    assertDdl(new ObjectDdl.DropView(view.name(), false, true))
        .everywhere("DROP VIEW IF EXISTS \"adults\"");
    assertDdl(new ObjectDdl.DropView(view.name(), true, false))
        .on(POSTGRES, "DROP MATERIALIZED VIEW \"adults\"")
        .notOn(SQLITE, Capability.MATERIALIZED_VIEWS);
  }

  @Test
  void sequences_count() {
    TableName name = new TableName("shop", "numbers");
    assertDdl(new ObjectDdl.CreateSequence(Sequence.of(name), true))
        .on(
            POSTGRES,
            "CREATE SEQUENCE IF NOT EXISTS \"shop\".\"numbers\" INCREMENT BY 1 NO MINVALUE"
                + " NO MAXVALUE START WITH 1 NO CYCLE")
        .notOn(SQLITE, Capability.SEQUENCES);
    assertDdl(new ObjectDdl.AlterSequence(new Sequence(name, 10, -2, -5L, 10L, true)))
        .on(
            POSTGRES,
            "ALTER SEQUENCE \"shop\".\"numbers\" INCREMENT BY -2 MINVALUE -5 MAXVALUE 10"
                + " START WITH 10 CYCLE")
        .notOn(SQLITE, Capability.SEQUENCES);
    assertDdl(new ObjectDdl.DropSequence(name, false))
        .on(POSTGRES, "DROP SEQUENCE \"shop\".\"numbers\"")
        .notOn(SQLITE, Capability.SEQUENCES);
  }

  @Test
  void extensions_and_schemas_come_and_go() {
    assertDdl(new ObjectDdl.CreateExtension("uuid-ossp", true))
        .on(POSTGRES, "CREATE EXTENSION IF NOT EXISTS \"uuid-ossp\"")
        .notOn(SQLITE, Capability.EXTENSIONS);
    assertDdl(new ObjectDdl.DropExtension("uuid-ossp", false))
        .on(POSTGRES, "DROP EXTENSION \"uuid-ossp\"")
        .notOn(SQLITE, Capability.EXTENSIONS);
    assertDdl(new Ddl.DropSchema("shop", true))
        .on(POSTGRES, "DROP SCHEMA IF EXISTS \"shop\"")
        .notOn(SQLITE, Capability.SCHEMAS);
  }

  @Test
  void indexes_are_made_beside_the_work_and_renamed() {
    Index index = Index.on("i", "a");
    assertDdl(new Ddl.CreateIndex(POSTS, index.unique(true), true, true))
        .on(POSTGRES, "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"i\" ON \"posts\" (\"a\")")
        .notOn(SQLITE, Capability.CONCURRENT_INDEX);
    assertDdl(new Ddl.DropIndex(POSTS, "i", true, true))
        .on(POSTGRES, "DROP INDEX CONCURRENTLY IF EXISTS \"i\"")
        .notOn(SQLITE, Capability.CONCURRENT_INDEX);
    assertDdl(new Ddl.RenameIndex(new TableName("shop", "posts"), "i", "j"))
        .on(POSTGRES, "ALTER INDEX \"shop\".\"i\" RENAME TO \"j\"")
        .notOn(SQLITE, Capability.RENAME_INDEX);
  }

  @Test
  void raw_sql_is_written_as_it_is() {
    assertDdl(new Ddl.RawSql(new SqlText("VACUUM"))).everywhere("VACUUM");
  }
}
