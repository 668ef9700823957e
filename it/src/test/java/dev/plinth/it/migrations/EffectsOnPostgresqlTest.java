package dev.plinth.it.migrations;

import static dev.plinth.migrations.MigrationWords.addCheck;
import static dev.plinth.migrations.MigrationWords.addColumn;
import static dev.plinth.migrations.MigrationWords.addExclusion;
import static dev.plinth.migrations.MigrationWords.addForeignKey;
import static dev.plinth.migrations.MigrationWords.addPrimaryKey;
import static dev.plinth.migrations.MigrationWords.addUnique;
import static dev.plinth.migrations.MigrationWords.alterColumn;
import static dev.plinth.migrations.MigrationWords.alterEnum;
import static dev.plinth.migrations.MigrationWords.createEnum;
import static dev.plinth.migrations.MigrationWords.createIndex;
import static dev.plinth.migrations.MigrationWords.createTable;
import static dev.plinth.migrations.MigrationWords.dropColumn;
import static dev.plinth.migrations.MigrationWords.dropConstraint;
import static dev.plinth.migrations.MigrationWords.dropIndex;
import static dev.plinth.migrations.MigrationWords.dropTable;
import static dev.plinth.migrations.MigrationWords.foreignKey;
import static dev.plinth.migrations.MigrationWords.identity;
import static dev.plinth.migrations.MigrationWords.index;
import static dev.plinth.migrations.MigrationWords.integer;
import static dev.plinth.migrations.MigrationWords.primaryKey;
import static dev.plinth.migrations.MigrationWords.renameColumn;
import static dev.plinth.migrations.MigrationWords.renameTable;
import static dev.plinth.migrations.MigrationWords.runSql;
import static dev.plinth.migrations.MigrationWords.text;
import static dev.plinth.migrations.MigrationWords.unique;
import static dev.plinth.migrations.MigrationWords.validateConstraint;
import static dev.plinth.migrations.MigrationWords.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plinth.db.NotNullViolation;
import dev.plinth.db.Session;
import dev.plinth.it.TestDatabases;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.operation.Operations;
import dev.plinth.migrations.safety.Effect;
import dev.plinth.migrations.safety.Held;
import dev.plinth.migrations.safety.InUse;
import dev.plinth.migrations.safety.Linter;
import dev.plinth.migrations.safety.Rule;
import dev.plinth.migrations.safety.Warning;
import dev.plinth.sql.Sql;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.dialect.SchemaDdl;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.ExclusionConstraint;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Generated;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.TableColumn;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The plain statements do to a table what the table of {@link Effect} says: a server tells the
 * locks that they hold, whether the table became another file, and how many rows were looked at.
 */
@Tag("postgresql")
class EffectsOnPostgresqlTest extends RunsMigrations {
  private static final CheckConstraint AGE =
      new CheckConstraint("t_age_check", new SqlText("age > 0"));
  private static final Schema SCHEMA =
      Operations.of(
              List.of(
                  createEnum("mood", "sad", "fine"),
                  createTable("other", identity("id"), primaryKey("id")),
                  createTable(
                      "t",
                      integer("key"),
                      integer("age").optional(),
                      varchar("name", 20),
                      TableColumn.of("mood", SqlType.enumOf("mood")),
                      AGE.name("t_loose_check").validated(false),
                      index("t_name_idx", "name"))))
          .apply(Schema.EMPTY);

  @Override
  String newUrl() {
    return TestDatabases.postgres();
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        arguments(Effect.ADD_COLUMN, addColumn("t", integer("x").optional())),
        arguments(Effect.ADD_COLUMN, addColumn("t", text("x").defaultValue(Default.of("a")))),
        arguments(Effect.ADD_COLUMN, addColumn("t", text("x").defaultValue(sql("now()::text")))),
        arguments(
            Effect.ADD_COLUMN_VOLATILE,
            addColumn("t", text("x").defaultValue(sql("random()::text")))),
        arguments(Effect.ADD_COLUMN_VOLATILE, addColumn("t", text("x"), "random()::text")),
        arguments(Effect.ADD_COLUMN_NUMBERED, addColumn("t", identity("x"))),
        arguments(
            Effect.ADD_COLUMN_GENERATED,
            addColumn("t", integer("x").optional().generated(Generated.stored("age + 1")))),
        arguments(Effect.DROP_COLUMN, dropColumn("t", "key")),
        arguments(Effect.RENAME_COLUMN, renameColumn("t", "age", "years")),
        arguments(Effect.RENAME_TABLE, renameTable("t", "u")),
        arguments(Effect.DROP_TABLE, dropTable("t")),
        arguments(Effect.ALTER_TYPE, alterColumn("t", column("age", SqlType.BIGINT).optional())),
        arguments(Effect.ALTER_TYPE, alterColumn("t", varchar("name", 10))),
        arguments(Effect.ALTER_TYPE, alterColumn("t", text("name"), "upper(name)")),
        arguments(Effect.ALTER_COLLATION, alterColumn("t", varchar("name", 20).collation("C"))),
        arguments(Effect.ALTER_COLUMN, alterColumn("t", text("name"))),
        arguments(Effect.ALTER_COLUMN, alterColumn("t", varchar("name", 30))),
        arguments(Effect.ALTER_COLUMN, alterColumn("t", varchar("name", 20).optional())),
        arguments(Effect.SET_NOT_NULL, alterColumn("t", integer("age"))),
        arguments(Effect.ADD_FOREIGN_KEY, addForeignKey("t", key(true))),
        arguments(Effect.ADD_FOREIGN_KEY_NOT_VALID, addForeignKey("t", key(false))),
        arguments(Effect.ADD_CHECK, addCheck("t", AGE)),
        arguments(Effect.ADD_CHECK_NOT_VALID, addCheck("t", AGE.validated(false))),
        arguments(Effect.VALIDATE, validateConstraint("t", "t_loose_check")),
        arguments(Effect.CHANGE_CONSTRAINT, dropConstraint("t", "t_loose_check")),
        arguments(Effect.ADD_UNIQUE, addUnique("t", unique("t_key_key", "key"))),
        arguments(Effect.ADD_PRIMARY_KEY, addPrimaryKey("t", PrimaryKey.of("key"))),
        arguments(Effect.ADD_EXCLUSION, addExclusion("t", exclusion())),
        arguments(Effect.CREATE_INDEX, createIndex("t", index("t_age_idx", "age"))),
        arguments(Effect.DROP_INDEX, dropIndex("t", "t_name_idx")),
        arguments(Effect.REBUILD_ENUM, alterEnum("mood", "fine", "sad")));
  }

  private static Default sql(String text) {
    return Default.sql(text);
  }

  private static TableColumn column(String name, SqlType type) {
    return TableColumn.of(name, type);
  }

  private static ForeignKeyConstraint key(boolean validated) {
    return foreignKey("t_key_fkey", "key", "other", "id").validated(validated);
  }

  private static ExclusionConstraint exclusion() {
    return new ExclusionConstraint(
        "t_key_excl",
        "btree",
        List.of(new ExclusionConstraint.Element(new SqlText("key"), "=")),
        null);
  }

  private void tables() {
    SchemaDdl.create(SCHEMA, db.dialect()).stream()
        .flatMap(ddl -> db.dialect().compile(ddl).stream())
        .forEach(db::execute);
    db.script(
        "ALTER TABLE t DROP CONSTRAINT IF EXISTS t_loose_check;"
            + "ALTER TABLE t ADD CONSTRAINT t_loose_check CHECK (age > 0) NOT VALID;"
            + "INSERT INTO other (id) VALUES (1), (2), (3);"
            + "INSERT INTO t VALUES (1, 1, 'a', 'sad'), (2, 2, 'b', 'sad'), (3, 3, 'c', 'fine')");
  }

  private static String one(Session session, String sql) {
    return session.queryFirst(Sql.of(sql), row -> row.getString(1)).orElse("");
  }

  @ParameterizedTest
  @MethodSource("changes")
  void a_plain_change_locks_reads_and_writes_what_the_table_says(Effect effect, Operation change) {
    tables();
    List<Warning> warnings =
        new Linter(db.dialect(), false).lint(List.of(change), InUse.all(SCHEMA));
    assertThat(warnings).map(Warning::rule).isEqualTo(effect.rule().stream().toList());
    try (Session session = db.session()) {
      String table = one(session, "SELECT 't'::regclass::oid");
      String file = one(session, "SELECT pg_relation_filenode(" + table + ")");
      session.execute(Sql.of("BEGIN"));
      long reads = reads(session, table);
      Operations.of(List.of(change)).ddl(SCHEMA, db.dialect()).stream()
          .flatMap(ddl -> db.dialect().compile(ddl).stream())
          .forEach(session::execute);
      assertThat(strongest(session, table)).isEqualTo(mode(effect));
      assertThat(isRewritten(session, table, file)).isEqualTo(effect.held() == Held.REWRITE);
      assertThat(reads(session, table) > reads).isEqualTo(effect.held() != Held.MOMENT);
      session.execute(Sql.of("ROLLBACK"));
    }
  }

  private static String mode(Effect effect) {
    StringBuilder mode = new StringBuilder();
    for (String word : effect.lock().name().split("_", -1)) {
      mode.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return mode + "Lock";
  }

  private static String strongest(Session session, String table) {
    return one(
        session,
        "SELECT mode FROM pg_locks WHERE relation = "
            + table
            + " AND pid = pg_backend_pid() AND granted ORDER BY array_position(ARRAY["
            + "'AccessExclusiveLock', 'ExclusiveLock', 'ShareRowExclusiveLock', 'ShareLock',"
            + "'ShareUpdateExclusiveLock', 'RowExclusiveLock', 'RowShareLock',"
            + "'AccessShareLock'], mode) LIMIT 1");
  }

  private static boolean isRewritten(Session session, String table, String file) {
    String now = one(session, "SELECT pg_relation_filenode(" + table + ")");
    return !now.isEmpty() && !now.equals(file);
  }

  /** Rows looked at so far; some of the statements before may be among them. */
  private static long reads(Session session, String table) {
    return Long.parseLong(
        one(
            session,
            "SELECT coalesce(sum(seq_tup_read), 0) FROM pg_stat_xact_user_tables WHERE relid = "
                + table));
  }

  @Test
  void what_has_been_proved_before_is_not_looked_at_again() {
    tables();
    db.script(
        "ALTER TABLE t ADD CONSTRAINT c CHECK (age IS NOT NULL); CREATE UNIQUE INDEX u ON t (key)");
    momentary(Effect.SET_NOT_NULL_PROVEN, "ALTER TABLE t ALTER age SET NOT NULL");
    momentary(Effect.USE_INDEX, "ALTER TABLE t ADD CONSTRAINT u UNIQUE USING INDEX u");
    momentary(Effect.COMMENT, "COMMENT ON TABLE t IS 'seen'");
  }

  private void momentary(Effect effect, String statement) {
    try (Session session = db.session()) {
      String table = one(session, "SELECT 't'::regclass::oid");
      session.execute(Sql.of("BEGIN"));
      long reads = reads(session, table);
      session.execute(Sql.of(statement));
      assertThat(strongest(session, table)).isEqualTo(mode(effect));
      assertThat(reads(session, table)).isEqualTo(reads);
      session.execute(Sql.of("ROLLBACK"));
    }
  }

  /** It fails at the first row, so its lock is looked at where there is none. */
  @Test
  void a_column_without_a_value_is_looked_for_in_the_rows_while_everybody_waits() {
    tables();
    Operation change = addColumn("t", integer("x"));
    assertThat(new Linter(db.dialect(), true).lint(List.of(change), InUse.all(SCHEMA)))
        .map(warning -> warning.rule().id())
        .containsExactly("not-null-without-value");
    Sql statement = Sql.of("ALTER TABLE t ADD COLUMN x integer NOT NULL");
    try (Session session = db.session()) {
      String table = one(session, "SELECT 't'::regclass::oid");
      session.execute(Sql.of("BEGIN"));
      session.execute(Sql.of("SAVEPOINT before"));
      long reads = reads(session, table);
      assertThatThrownBy(() -> session.execute(statement)).isInstanceOf(NotNullViolation.class);
      session.execute(Sql.of("ROLLBACK TO before"));
      assertThat(reads(session, table)).isGreaterThan(reads);
      session.execute(Sql.of("DELETE FROM t"));
      session.execute(statement);
      assertThat(strongest(session, table)).isEqualTo(mode(Effect.ADD_COLUMN_WITHOUT_VALUE));
      session.execute(Sql.of("ROLLBACK"));
    }
    assertThat(Effect.ADD_COLUMN_WITHOUT_VALUE.held()).isEqualTo(Held.SCAN);
  }

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments(Rule.DANGEROUS_SQL, "t", "LOCK TABLE t", "AccessExclusiveLock", false),
        arguments(Rule.DANGEROUS_SQL, "t", "TRUNCATE t", "AccessExclusiveLock", true),
        arguments(
            Rule.DANGEROUS_SQL, "t", "CLUSTER t USING t_name_idx", "AccessExclusiveLock", true),
        arguments(
            Rule.DANGEROUS_SQL, "t", "ALTER TABLE t SET UNLOGGED", "AccessExclusiveLock", true),
        arguments(Rule.DANGEROUS_SQL, "t", "REINDEX TABLE t", "ShareLock", false),
        arguments(
            Rule.DANGEROUS_SQL, "m", "REFRESH MATERIALIZED VIEW m", "AccessExclusiveLock", true),
        arguments(
            Rule.VOLATILE_DEFAULT,
            "t",
            "ALTER TABLE t ADD x uuid DEFAULT gen_random_uuid()",
            "AccessExclusiveLock",
            true),
        arguments(
            Rule.NUMBERED_COLUMN,
            "t",
            "ALTER TABLE t ADD COLUMN x bigserial",
            "AccessExclusiveLock",
            true));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void a_written_statement_locks_what_its_warning_is_about(
      Rule rule, String relation, String statement, String mode, boolean rewrites) {
    tables();
    db.script("CREATE MATERIALIZED VIEW m AS SELECT * FROM t");
    assertThat(rules(statement)).containsExactly(rule);
    try (Session session = db.session()) {
      String oid = one(session, "SELECT '" + relation + "'::regclass::oid");
      String file = one(session, "SELECT pg_relation_filenode(" + oid + ")");
      session.execute(Sql.of("BEGIN"));
      session.execute(Sql.of(statement));
      assertThat(strongest(session, oid)).isEqualTo(mode);
      assertThat(isRewritten(session, oid, file)).isEqualTo(rewrites);
      session.execute(Sql.of("ROLLBACK"));
    }
  }

  private List<Rule> rules(String statement) {
    return new Linter(db.dialect(), true)
        .lint(List.of(runSql(statement)), InUse.all(SCHEMA)).stream().map(Warning::rule).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UPDATE t SET age = age", "DELETE FROM t"})
  void a_write_of_the_whole_table_locks_each_row_until_the_end(String statement) {
    tables();
    assertThat(rules(statement)).containsExactly(Rule.WHOLE_TABLE_WRITE);
    try (Session session = db.session()) {
      session.execute(Sql.of("BEGIN"));
      session.execute(Sql.of(statement));
      assertThat(
              db.query(Sql.of("SELECT key FROM t FOR UPDATE SKIP LOCKED"), row -> row.getLong(1)))
          .isEmpty();
      session.execute(Sql.of("ROLLBACK"));
    }
  }

  @Test
  void a_full_vacuum_writes_the_table_anew() {
    tables();
    assertThat(rules("VACUUM FULL t")).containsExactly(Rule.DANGEROUS_SQL);
    try (Session session = db.session()) {
      String table = one(session, "SELECT 't'::regclass::oid");
      String file = one(session, "SELECT pg_relation_filenode(" + table + ")");
      session.execute(Sql.of("VACUUM FULL t"));
      assertThat(isRewritten(session, table, file)).isTrue();
    }
  }

  /** Watched by the tests below and above; no server rebuilds tables that has tables in use. */
  private static final Set<Effect> WATCHED_BY_OTHERS =
      Set.of(
          Effect.SET_NOT_NULL_PROVEN,
          Effect.USE_INDEX,
          Effect.COMMENT,
          Effect.ADD_COLUMN_WITHOUT_VALUE,
          Effect.CREATE_INDEX_CONCURRENTLY,
          Effect.DROP_INDEX_CONCURRENTLY,
          Effect.REBUILD_TABLE);

  @Test
  void every_effect_and_every_rule_is_watched() {
    Set<Effect> effects = EnumSet.copyOf(WATCHED_BY_OTHERS);
    changes().forEach(change -> effects.add((Effect) change.get()[0]));
    assertThat(effects).containsExactlyInAnyOrder(Effect.values());
    Set<Rule> rules = EnumSet.of(Rule.WHOLE_TABLE_WRITE);
    effects.forEach(effect -> effect.rule().ifPresent(rules::add));
    statements().forEach(statement -> rules.add((Rule) statement.get()[0]));
    assertThat(rules).containsExactlyInAnyOrder(Rule.values());
  }

  @Test
  void an_index_made_concurrently_lets_others_write() throws Exception {
    tables();
    beside(Effect.CREATE_INDEX_CONCURRENTLY, "CREATE INDEX CONCURRENTLY t_age_idx ON t (age)");
    beside(Effect.DROP_INDEX_CONCURRENTLY, "DROP INDEX CONCURRENTLY t_age_idx");
  }

  /** It waits for a writer to end, so that its own lock can be looked at. */
  private void beside(Effect effect, String statement) throws Exception {
    try (Session writer = db.session()) {
      writer.execute(Sql.of("BEGIN"));
      writer.execute(Sql.of("UPDATE t SET age = age"));
      CompletableFuture<Void> run = CompletableFuture.runAsync(() -> db.execute(Sql.of(statement)));
      String locks =
          "SELECT mode FROM pg_locks WHERE relation = 't'::regclass AND granted AND pid IN"
              + " (SELECT pid FROM pg_locks WHERE NOT granted)";
      List<String> modes = List.of();
      while (modes.isEmpty()) {
        modes = db.query(Sql.of(locks), row -> String.valueOf(row.getString(1)));
      }
      assertThat(modes).containsOnly(mode(effect));
      assertThat(effect.lock().waiting()).hasToString("nobody");
      db.execute(Sql.of("INSERT INTO t VALUES (9, 9, 'z', 'sad')"));
      writer.execute(Sql.of("COMMIT"));
      run.get(1, TimeUnit.MINUTES);
    }
  }
}
