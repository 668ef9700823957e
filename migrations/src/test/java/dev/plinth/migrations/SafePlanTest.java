package dev.plinth.migrations;

import static dev.plinth.migrations.MigrationWords.addCheck;
import static dev.plinth.migrations.MigrationWords.addForeignKey;
import static dev.plinth.migrations.MigrationWords.addUnique;
import static dev.plinth.migrations.MigrationWords.alterColumn;
import static dev.plinth.migrations.MigrationWords.createIndex;
import static dev.plinth.migrations.MigrationWords.createTable;
import static dev.plinth.migrations.MigrationWords.dropIndex;
import static dev.plinth.migrations.MigrationWords.foreignKey;
import static dev.plinth.migrations.MigrationWords.identity;
import static dev.plinth.migrations.MigrationWords.index;
import static dev.plinth.migrations.MigrationWords.integer;
import static dev.plinth.migrations.MigrationWords.primaryKey;
import static dev.plinth.migrations.MigrationWords.renameTable;
import static dev.plinth.migrations.MigrationWords.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.operation.Operations;
import dev.plinth.migrations.safety.InUse;
import dev.plinth.migrations.safety.SafePlan;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.dialect.Dialects;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.SqlText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements that lock tables in use for a short while only. */
class SafePlanTest {
  private static final Dialect POSTGRES = Dialects.byName("postgresql");
  private static final Operation USERS =
      createTable(
          "users",
          identity("id"),
          integer("age").optional(),
          primaryKey("id"),
          index("users_id_idx", "id"));
  private static final Schema BEFORE = USERS.apply(Schema.EMPTY);
  private static final Operation INDEX = createIndex("users", index("users_age_idx", "age"));
  private static final CheckConstraint ADULT =
      new CheckConstraint("adult", new SqlText("age > 17"));

  private static List<String> plan(InUse before, Operation... operations) {
    return new SafePlan(POSTGRES)
        .ddl(List.of(operations), before).stream()
            .flatMap(ddl -> POSTGRES.compile(ddl).stream())
            .map(sql -> sql.text())
            .toList();
  }

  private static List<String> plan(Operation... operations) {
    return plan(InUse.all(BEFORE), operations);
  }

  @Test
  void indexes_are_made_and_dropped_while_others_write() {
    assertThat(plan(INDEX, dropIndex("users", "users_id_idx")))
        .containsExactly(
            "CREATE INDEX CONCURRENTLY \"users_age_idx\" ON \"users\" (\"age\")",
            "DROP INDEX CONCURRENTLY \"users_id_idx\"");
  }

  @Test
  void references_and_checks_look_at_old_rows_in_a_statement_of_their_own() {
    assertThat(
            plan(
                addForeignKey("users", foreignKey("boss_fkey", "age", "users", "id")),
                addCheck("users", ADULT)))
        .containsExactly(
            "ALTER TABLE \"users\" ADD CONSTRAINT \"boss_fkey\" FOREIGN KEY (\"age\") REFERENCES"
                + " \"users\" (\"id\") NOT VALID",
            "ALTER TABLE \"users\" VALIDATE CONSTRAINT \"boss_fkey\"",
            "ALTER TABLE \"users\" ADD CONSTRAINT \"adult\" CHECK (age > 17) NOT VALID",
            "ALTER TABLE \"users\" VALIDATE CONSTRAINT \"adult\"");
  }

  @Test
  void a_constraint_that_is_not_to_look_at_old_rows_does_not() {
    assertThat(plan(addCheck("users", ADULT.validated(false)))).hasSize(1);
  }

  @Test
  void a_unique_takes_an_index_over() {
    assertThat(plan(addUnique("users", unique("users_age_key", "age"))))
        .containsExactly(
            "CREATE UNIQUE INDEX CONCURRENTLY \"users_age_key\" ON \"users\" (\"age\")",
            "ALTER TABLE \"users\" ADD CONSTRAINT \"users_age_key\" UNIQUE USING INDEX"
                + " \"users_age_key\"");
  }

  @Test
  void not_null_goes_through_a_check() {
    assertThat(plan(alterColumn("users", integer("age").defaultValue(Default.of(1)))))
        .containsExactly(
            "ALTER TABLE \"users\" ALTER COLUMN \"age\" SET DEFAULT 1",
            "ALTER TABLE \"users\" ADD CONSTRAINT \"users_age_is_set\" CHECK (\"age\" IS NOT NULL)"
                + " NOT VALID",
            "ALTER TABLE \"users\" VALIDATE CONSTRAINT \"users_age_is_set\"",
            "ALTER TABLE \"users\" ALTER COLUMN \"age\" SET NOT NULL",
            "ALTER TABLE \"users\" DROP CONSTRAINT \"users_age_is_set\"");
  }

  @Test
  void values_are_computed_before_they_are_looked_at() {
    assertThat(plan(alterColumn("users", integer("age"), "coalesce(age, 1)")))
        .hasSize(5)
        .first()
        .asString()
        .endsWith("USING coalesce(age, 1)");
  }

  @Test
  void new_tables_need_none_of_it() {
    assertThat(plan(InUse.none(BEFORE), INDEX, addCheck("users", ADULT))).hasSize(2);
    assertThat(plan(InUse.all(Schema.EMPTY), USERS, INDEX).get(2))
        .isEqualTo("CREATE INDEX \"users_age_idx\" ON \"users\" (\"age\")");
  }

  @Test
  void a_table_in_use_stays_so_under_another_name() {
    Operation renamed = createIndex("people", index("users_age_idx", "age"));
    assertThat(plan(renameTable("users", "people"), renamed))
        .last()
        .asString()
        .contains(" CONCURRENTLY ");
  }

  @Test
  void sqlite_has_nothing_to_make_such_plans_of() {
    assertThat(new SafePlan(Dialects.byName("sqlite")).isPossible()).isFalse();
    assertThat(Operations.of(List.of(INDEX)).ddl(BEFORE, Dialects.byName("sqlite"))).hasSize(1);
  }
}
