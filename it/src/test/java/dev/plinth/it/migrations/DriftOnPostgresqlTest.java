package dev.plinth.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.LiveSchema;
import dev.plinth.db.UniqueViolation;
import dev.plinth.it.TestDatabases;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Scope;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.View;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("postgresql")
class DriftOnPostgresqlTest extends Drifts {

  @Override
  String url() {
    return TestDatabases.postgres();
  }

  @Override
  String oddSchema() {
    return OddSchema.POSTGRES;
  }

  @Test
  void an_expression_is_equal_however_it_is_written() {
    db.script(
        """
        CREATE TYPE mood AS ENUM ('sad', 'glad');
        CREATE SCHEMA shop;
        CREATE TYPE shop.size AS ENUM ('S', 'L');
        CREATE TABLE users (
          id bigint PRIMARY KEY, name varchar(10) DEFAULT 'x' NOT NULL, m mood DEFAULT 'sad',
          s shop.size DEFAULT 'L', age int CONSTRAINT aged CHECK (age BETWEEN 0 AND 150),
          CHECK (name IN ('a', 'b')));
        CREATE INDEX users_name ON users (lower(name)) WHERE m <> 'glad' AND s = 'L';
        CREATE VIEW adults AS SELECT * FROM users WHERE age >= 18;
        """);
    Table users =
        Table.of(
                TableName.of("users"),
                List.of(
                    TableColumn.of("id", SqlType.BIGINT),
                    TableColumn.of("name", SqlType.varchar(10)).defaultValue(Default.of("x")),
                    TableColumn.of("m", SqlType.enumOf("mood"))
                        .optional()
                        .defaultValue(Default.of("sad")),
                    TableColumn.of("s", SqlType.enumOf("shop.size"))
                        .optional()
                        .defaultValue(Default.sql("'L'::shop.size")),
                    TableColumn.of("age", SqlType.INTEGER).optional()),
                PrimaryKey.of("id"))
            .checks(
                List.of(
                    new CheckConstraint("aged", new SqlText("age >= 0 and (age <= 150)")),
                    new CheckConstraint("users_name_check", new SqlText("name IN ('a','b')"))))
            .indexes(
                List.of(
                    new Index(
                        "users_name",
                        List.of(IndexKey.expression("LOWER(\"name\")")),
                        false,
                        new SqlText("(m != 'glad') and s='L'"),
                        List.of(),
                        "btree")));
    Schema expected =
        new Schema(
                List.of(users),
                List.of(
                    new EnumType("mood", List.of("sad", "glad")),
                    new EnumType("shop.size", List.of("S", "L"))))
            .withViews(
                List.of(View.of(TableName.of("adults"), "SELECT * FROM users WHERE age >= 18")))
            .withNamespaces(List.of("shop"));
    assertThat(drift(expected)).isEmpty();
  }

  @Test
  void what_was_changed_behind_its_back_is_named() {
    db.script(OddSchema.POSTGRES);
    Schema expected = LiveSchema.readAll(db);
    db.script(
        """
        ALTER TABLE notes ALTER line_no TYPE bigint, ALTER line_no SET DEFAULT 7,
          ALTER order_id SET NOT NULL;
        ALTER TABLE "Order Details" RENAME COLUMN wall TO clock;
        ALTER TABLE "Order Details" RENAME CONSTRAINT name_or_code TO code_or_name;
        ALTER TABLE "Order Details" DROP CONSTRAINT "Order Details_name_code_key";
        ALTER TABLE notes DROP CONSTRAINT notes_line;
        ALTER TABLE notes ADD CONSTRAINT notes_line FOREIGN KEY (order_id, line_no)
          REFERENCES "Order Details";
        DROP INDEX details_tags;
        CREATE INDEX details_day ON "Order Details" (day);
        ALTER INDEX details_expr RENAME TO details_plus;
        ALTER TYPE mood ADD VALUE 'angry' BEFORE 'glad';
        COMMENT ON TABLE "Order Details" IS NULL;
        DROP TABLE measures;
        ALTER SEQUENCE invoice_no INCREMENT 7;
        """);
    assertThat(drift(expected))
        .containsExactly(
            "enum type mood: list of labels is (sad, it's \"ok\", angry, glad), expected (sad, it's"
                + " \"ok\", glad)",
            "sequence invoice_no: increment is 7, expected 5",
            "table Order Details: comment is none, expected Lines of orders; it's old",
            "column Order Details.wall is missing",
            "unique constraint Order Details_name_code_key of Order Details is missing",
            "check name_or_code of Order Details is called code_or_name",
            "index details_expr of Order Details is called details_plus",
            "index details_tags of Order Details is missing",
            "column Order Details.clock is not expected",
            "index details_day of Order Details is not expected",
            "table measures is missing",
            "column notes.order_id: null is refused, expected allowed",
            "column notes.line_no: type is bigint, expected integer",
            "column notes.line_no: default is 7, expected none",
            "foreign key notes_line of notes: action on delete is no action, expected cascade",
            "foreign key notes_line of notes: action on update is no action, expected set null",
            "foreign key notes_line of notes: deferral is no, expected yes");
  }

  @Test
  void an_index_that_was_never_finished_is_missing() {
    db.script("CREATE TABLE users (name text); INSERT INTO users VALUES ('a'), ('a')");
    Schema before = LiveSchema.read(db);
    assertThatThrownBy(
            () -> db.script("CREATE UNIQUE INDEX CONCURRENTLY users_name ON users (name)"))
        .isInstanceOf(UniqueViolation.class);
    Table users = table(before, "users").indexes(List.of(Index.on("users_name", "name")));
    assertThat(drift(before.replace(users)))
        .containsExactly("index users_name of users is missing");
    assertThat(remarks(LiveSchema.inspect(db, Scope.own())))
        .containsExactly(
            "users.users_name is invalid: it was never finished; drop it and create it again");
  }
}
