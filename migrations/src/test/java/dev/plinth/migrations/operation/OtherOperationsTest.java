package dev.plinth.migrations.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Dialects;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Sequence;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.View;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Enum types, schemas, extensions, views, sequences, and code of one's own. */
class OtherOperationsTest extends Steps {
  private static final EnumType MOOD = BEFORE.enums().get(0);

  @Test
  void an_enum_is_created_where_the_database_has_them() {
    Operation create = new CreateEnum(new EnumType("size", List.of("s", "l")));
    assertThat(postgres(create)).containsExactly("CREATE TYPE \"size\" AS ENUM ('s', 'l')");
    assertThat(sqlite(create)).isEmpty();
    assertThat(back(create)).isEqualTo(new DropEnum("size"));
  }

  @Test
  void an_enum_in_use_is_not_dropped() {
    assertThatThrownBy(() -> new DropEnum("mood").apply(BEFORE))
        .hasMessage(
            "Enum 'mood' can't be dropped while column 'mood' of 'users' uses it; drop or change that first. [migration.still-used]");
    assertThatThrownBy(() -> new DropEnum("modo").apply(BEFORE))
        .hasMessageStartingWith("No enum 'modo'. Did you mean 'mood'?");
  }

  @Test
  void a_value_is_added_at_its_place() {
    Operation add = new AddEnumValue("mood", "glad", "sad");
    assertThat(add.apply(BEFORE).enums().get(0).labels()).containsExactly("happy", "glad", "sad");
    assertThat(postgres(add)).containsExactly("ALTER TYPE \"mood\" ADD VALUE 'glad' BEFORE 'sad'");
    assertThat(back(add)).isEqualTo(new AlterEnum(MOOD));
    assertThatThrownBy(() -> new AddEnumValue("mood", "x", "sda").apply(BEFORE))
        .hasMessageStartingWith("No value 'sda' of enum 'mood'. Did you mean 'sad'?");
  }

  @Test
  void a_value_is_spelt_anew_in_type_or_rows() {
    Operation rename = new RenameEnumValue("mood", "sad", "it's blue");
    assertThat(postgres(rename))
        .containsExactly("ALTER TYPE \"mood\" RENAME VALUE 'sad' TO 'it''s blue'");
    assertThat(sqlite(rename))
        .containsExactly("UPDATE \"users\" SET \"mood\" = 'it''s blue' WHERE \"mood\" = 'sad'");
    back(rename);
  }

  @Test
  void columns_follow_a_renamed_enum() {
    Operation rename = new RenameEnum("mood", "feeling");
    assertThat(after(rename, USERS).column("mood").orElseThrow().type())
        .isEqualTo(SqlType.enumOf("feeling"));
    assertThat(postgres(rename)).containsExactly("ALTER TYPE \"mood\" RENAME TO \"feeling\"");
    back(rename);
  }

  @Test
  void an_enum_that_loses_values_is_made_anew() {
    Operation alter = new AlterEnum(new EnumType("mood", List.of("happy")));
    assertThat(postgres(alter))
        .hasSize(4)
        .first()
        .isEqualTo("ALTER TYPE \"mood\" RENAME TO \"mood__old\"");
    assertThat(postgres(alter)).last().isEqualTo("DROP TYPE \"mood__old\"");
    assertThat(sqlite(alter)).isEmpty();
    back(alter);
  }

  @Test
  void checks_that_compare_values_of_an_enum_stand_aside_meanwhile() {
    CheckConstraint check = new CheckConstraint("not_sad", new SqlText("mood <> 'happy'"));
    Schema with = new AddCheck(USERS, check).apply(BEFORE);
    List<Ddl> changes =
        new AlterEnum(new EnumType("mood", List.of("happy")))
            .ddl(with, Dialects.byName("postgresql"));
    assertThat(changes).first().isEqualTo(new AlterTable.DropConstraint(USERS, "not_sad"));
    assertThat(changes).last().isEqualTo(new AlterTable.AddCheck(USERS, check));
  }

  @Test
  void an_enum_that_only_grows_is_not_made_anew() {
    Operation alter =
        new AlterEnum(new EnumType("mood", List.of("glad", "happy", "meh", "sad", "mad")));
    assertThat(postgres(alter))
        .containsExactly(
            "ALTER TYPE \"mood\" ADD VALUE 'mad'",
            "ALTER TYPE \"mood\" ADD VALUE 'meh' BEFORE 'sad'",
            "ALTER TYPE \"mood\" ADD VALUE 'glad' BEFORE 'happy'");
  }

  @Test
  void schemas_come_and_go() {
    Operation create = new CreateSchema("shop");
    assertThat(postgres(create)).containsExactly("CREATE SCHEMA IF NOT EXISTS \"shop\"");
    assertThat(sqlite(create)).isEmpty();
    assertThat(back(create)).isEqualTo(new DropSchema("shop"));
    Schema full =
        new CreateTable(POSTS_TABLE.name(new TableName("shop", "posts")))
            .apply(create.apply(BEFORE));
    assertThatThrownBy(() -> new DropSchema("shop").apply(full))
        .hasMessage(
            "Schema 'shop' can't be dropped while table 'shop.posts' uses it; drop or change that first. [migration.still-used]");
  }

  @Test
  void extensions_come_and_go() {
    Operation create = new CreateExtension("citext");
    assertThat(postgres(create)).containsExactly("CREATE EXTENSION IF NOT EXISTS \"citext\"");
    assertThat(sqlite(create)).isEmpty();
    assertThat(back(create)).isEqualTo(new DropExtension("citext"));
  }

  @Test
  void a_view_comes_back_with_its_query() {
    View adults = View.of(TableName.of("adults"), "SELECT * FROM users WHERE age > 17");
    Operation create = new CreateView(adults);
    assertThat(postgres(create))
        .containsExactly("CREATE VIEW \"adults\" AS SELECT * FROM users WHERE age > 17");
    assertThat(sqlite(create)).isEqualTo(postgres(create));
    back(create);
    assertThat(new DropView(adults.name()).reverse(create.apply(BEFORE))).contains(create);
  }

  @Test
  void sequences_come_change_and_go() {
    Sequence counter = Sequence.of(TableName.of("invoice_no"));
    Operation create = new CreateSequence(counter);
    assertThat(postgres(create))
        .singleElement()
        .asString()
        .startsWith("CREATE SEQUENCE \"invoice_no\"");
    assertThat(sqlite(create)).isEmpty();
    back(create);
    Schema with = create.apply(BEFORE);
    Operation alter = new AlterSequence(new Sequence(counter.name(), 1, 10, null, null, false));
    assertThat(alter.reverse(with)).contains(new AlterSequence(counter));
    assertThat(new DropSequence(counter.name()).reverse(with)).contains(create);
  }

  @Test
  void sql_runs_as_it_is_and_goes_back_where_it_can() {
    Operation run = RunSql.of("UPDATE users SET name = trim(name)");
    assertThat(run.apply(BEFORE)).isEqualTo(BEFORE);
    assertThat(postgres(run)).containsExactly("UPDATE users SET name = trim(name)");
    assertThat(run.reverse(BEFORE)).isEmpty();
    assertThat(
            RunSql.of("CREATE ROLE reader")
                .back("DROP ROLE reader")
                .reverse(BEFORE)
                .orElseThrow()
                .describe())
        .isEqualTo("run SQL: DROP ROLE reader");
    assertThat(new RunSql(List.of("VACUUM"), List.of()).reverse(BEFORE)).isPresent();
  }

  @Test
  void java_has_no_statements_of_its_own() {
    Operation run = new RunJava("fill slugs", RunJava.NOTHING, null);
    assertThat(postgres(run)).isEmpty();
    assertThat(run.apply(BEFORE)).isEqualTo(BEFORE);
    assertThat(run.reverse(BEFORE)).isEmpty();
    assertThat(new RunJava("x", RunJava.NOTHING, RunJava.NOTHING).reverse(BEFORE)).isPresent();
  }

  @Test
  void paper_and_database_may_go_different_ways() {
    Operation both =
        new SeparateState(
            List.of(new RenameColumn(POSTS, "draft", "hidden")),
            List.of(RunSql.of("SELECT 1").back("SELECT 2")));
    assertThat(after(both, POSTS).column("hidden")).isPresent();
    assertThat(postgres(both)).containsExactly("SELECT 1");
    assertThat(back(both).ddl(both.apply(BEFORE), Dialects.byName("sqlite"))).hasSize(1);
    assertThat(both.describe())
        .isEqualTo(
            "on paper: rename column draft of posts to hidden; in the database: run SQL: SELECT 1");
  }
}
