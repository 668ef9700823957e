package dev.plinth.migrations;

import static dev.plinth.migrations.MigrationWords.*;

import dev.plinth.migrations.backfill.Backfill;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.sql.OrderBy;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.ExclusionConstraint;
import dev.plinth.sql.schema.Generated;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.ReferentialAction;
import dev.plinth.sql.schema.Sequence;
import dev.plinth.sql.schema.TableColumn;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Operations of every kind, with every option, to be written and read again. */
public final class Everything {
  private Everything() {}

  public static List<Operation> operations() {
    return List.of(
        createTable(
            "users",
            identity("id"),
            varchar("name", 50),
            integer("age").optional(),
            text("bio").optional().collation("C").comment("what they say of themselves"),
            decimal("credit", 10, 2).defaultValue(Default.of(new BigDecimal("1.50"))),
            bool("active").defaultValue(Default.of(true)),
            moment("created_at").defaultValue(Default.sql("now()")),
            bigint("clicks").defaultValue(Default.of(0L)),
            floating("score").defaultValue(Default.of(0.5)),
            text("shout").generated(Generated.stored("upper(name)")),
            column("tags", SqlType.arrayOf(SqlType.varchar(20))),
            enumOf("mood", "mood"),
            primaryKey("id").name("users_pkey"),
            unique("users_name_key", "name"),
            unique("users_live_key", "name", "age").where(sql("active")),
            check("users_age_check", "age >= 0"),
            index("users_age_idx", "age"),
            indexOf(
                    "users_name_idx",
                    IndexKey.expression("lower(name)"),
                    IndexKey.of("age").desc(),
                    new IndexKey("bio", null, false, OrderBy.Nulls.FIRST))
                .unique(true)
                .include(List.of("credit"))
                .method("btree")),
        createTable(
            table("shop.posts", smallint("a"), real("b"), date("c"), time("d"), timestamp("e"))
                .comment("Said \"hello\"\nand a \\ more")),
        createTable(
            "\"with.dot\"",
            interval("f"),
            uuid("g"),
            binary("h"),
            json("i"),
            decimal("j"),
            TableColumn.of("k", SqlType.INTEGER).identity(true),
            foreignKey("k_fkey", "g", "users", "id")
                .onDelete(ReferentialAction.CASCADE)
                .onUpdate(ReferentialAction.SET_NULL)
                .deferrable(true)
                .validated(false),
            foreignKey("two_fkey", List.of("f", "g"), "shop.posts", List.of("a", "b")),
            exclusion("one_at_a_time", "gist", ExclusionConstraint.Element.of("h", "="))
                .where(sql("j > 0"))),
        dropTable("users"),
        renameTable("users", "people"),
        addColumn("users", integer("age").optional()),
        addColumn("users", identity("no").always(true)),
        addColumn("users", integer("age"), "0"),
        dropColumn("users", "age"),
        alterColumn("users", bigint("age")),
        alterColumn("users", bigint("age"), "age::bigint"),
        renameColumn("users", "mail", "email"),
        addPrimaryKey("users", PrimaryKey.of("id")),
        dropPrimaryKey("users"),
        addForeignKey("users", foreignKey("f", "a", "b", "c")),
        addUnique("users", unique("u", "a")),
        addCheck("users", check("c", "a > 0").validated(false)),
        addExclusion("users", exclusion("e", "gist", ExclusionConstraint.Element.of("a", "&&"))),
        dropConstraint("users", "c"),
        renameConstraint("users", "c", "d"),
        validateConstraint("users", "c"),
        createIndex("users", index("i", "a")),
        createIndexConcurrently("users", index("i", "a").where(sql("a > 0"))),
        dropIndex("users", "i"),
        dropIndexConcurrently("users", "i"),
        renameIndex("users", "i", "j"),
        createSchema("shop"),
        dropSchema("shop"),
        createExtension("citext"),
        dropExtension("citext"),
        createEnum("mood", "happy", "sad"),
        dropEnum("mood"),
        addEnumValue("mood", "calm"),
        addEnumValue("mood", "calm", "sad"),
        renameEnumValue("mood", "sad", "blue"),
        renameEnum("mood", "feeling"),
        alterEnum("mood", "happy"),
        createView("grown", "SELECT *\nFROM users\n  WHERE age >= 18 -- \"\"\" \\ \n"),
        createView(view("counted", "SELECT count(*) FROM users").materialized(true).comment("c")),
        dropView("grown"),
        createSequence(Sequence.of(TableName.of("numbers"))),
        alterSequence(new Sequence(new TableName("shop", "numbers"), 5L, 2L, 1L, null, true)),
        dropSequence("shop.numbers"),
        commentTable("users", "people"),
        commentTable("users", null),
        commentColumn("users", "age", "in years"),
        runSql("UPDATE users SET name = trim(name)"),
        runSql(List.of("CREATE ROLE reader", "SELECT 1"), List.of("DROP ROLE reader")),
        runSql(List.of("SELECT 1"), List.of()),
        backfill(Backfill.of("users").set("slug", "lower(name)")),
        backfill(
            Backfill.of(new TableName("shop", "posts"))
                .set("a", "b + 1")
                .set("c", "'x'")
                .where("a IS NULL")
                .key("k")
                .batchSize(5)
                .pause(Duration.ofMillis(3))),
        separateState(
            List.of(renameColumn("users", "a", "b")), List.of(runSql("ALTER TABLE users ..."))));
  }
}
