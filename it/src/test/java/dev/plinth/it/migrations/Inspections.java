package dev.plinth.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.Database;
import dev.plinth.db.LiveSchema;
import dev.plinth.migrations.diff.SchemaDiff;
import dev.plinth.migrations.drift.Difference;
import dev.plinth.migrations.drift.Drift;
import dev.plinth.migrations.inspect.InspectedFile;
import dev.plinth.migrations.inspect.Inspection;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.operation.Operations;
import dev.plinth.orm.Entity;
import dev.plinth.orm.Manager;
import dev.plinth.sql.dialect.Scope;
import dev.plinth.sql.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that are written from a database compile, and ask for the same database. */
abstract class Inspections extends OnLiveSchema {
  static final String PACKAGE = "inspected";

  @TempDir Path files;

  abstract String oddSchema();

  abstract String tidySchema();

  /** What models can not say of the odd schema. */
  abstract List<String> oddDrift();

  final Inspection inspection() {
    return Inspection.of(LiveSchema.inspect(db, Scope.everything()), db.dialect(), PACKAGE);
  }

  final InspectedModels models() {
    return new InspectedModels(inspection(), PACKAGE, files);
  }

  /** Models know nothing of views, sequences and extensions; the migration does. */
  final List<String> drift(Schema models) {
    return Drift.of(db, whole(models)).stream().map(Difference::toString).toList();
  }

  private Schema whole(Schema models) {
    Schema live = LiveSchema.readAll(db);
    return models
        .withViews(live.views())
        .withSequences(live.sequences())
        .withExtensions(live.extensions())
        .withNamespaces(live.namespaces());
  }

  @Test
  void models_of_a_tidy_database_ask_for_that_database() throws Exception {
    db.script(tidySchema());
    InspectedModels models = models();
    assertThat(models.compile()).isEmpty();
    assertThat(drift(models.schema())).isEmpty();
    Schema replayed = Operations.of(inspection().operations()).apply(Schema.EMPTY);
    assertThat(SchemaDiff.between(replayed, whole(models.schema()))).isEmpty();
  }

  @Test
  void models_of_an_odd_database_leave_out_only_what_they_say() throws Exception {
    db.script(oddSchema());
    InspectedModels models = models();
    assertThat(models.compile()).isEmpty();
    assertThat(drift(models.schema())).containsExactlyElementsOf(oddDrift());
  }

  @Test
  void views_become_models_that_only_read() throws Exception {
    db.script(
        """
        CREATE TABLE sales (id integer NOT NULL PRIMARY KEY, town varchar(20), amount integer);
        INSERT INTO sales VALUES (1, 'Bonn', 10), (2, 'Bonn', 20), (3, 'Ulm', 5);
        CREATE VIEW sales_by_town AS SELECT town, sum(amount) AS total FROM sales GROUP BY town;
        """);
    InspectedModels models = models();
    assertThat(models.compile()).isEmpty();
    assertThat(models.source("SalesByTown"))
        .contains("@Table(name = \"sales_by_town\", readOnly = true)", "extends Entity");
    assertThat(drift(models.schema())).isEmpty();
    db.makeDefault();
    models.loaded(
        classes -> {
          Class<? extends Entity> model = models.model("SalesByTown", classes);
          Entity bonn = Manager.of(model).filter("town", "Bonn").get();
          assertThat(bonn).hasToString("SalesByTown(Bonn)");
          assertThatThrownBy(bonn::save).hasMessageEndingWith("[model.read-only]");
          return bonn;
        });
  }

  @Test
  void names_of_any_kind_become_names_of_java() throws Exception {
    db.script(
        """
        CREATE TABLE "C:\\users*/" (id integer NOT NULL PRIMARY KEY, "select" text NOT NULL,
          "Größe" integer, "a""b" text, "class" text, "x\\u0041" text, "1st" text, "日本" text,
          "$" text, objects text, get_class text, "UPPER Case" text, hash_code text, meta text,
          CONSTRAINT "odd \\u name" UNIQUE ("x\\u0041"), CHECK ("a""b" <> 'C:\\users'));
        CREATE TABLE "user" (id integer NOT NULL PRIMARY KEY,
          user_id integer REFERENCES "C:\\users*/", "user" integer REFERENCES "user");
        CREATE TABLE users (id integer NOT NULL PRIMARY KEY, "user" integer REFERENCES "user",
          users integer REFERENCES users, users_id integer);
        CREATE TABLE "größengrößengrößengrößengröße" (
          "schlüsselschlüsselschlüsselschlüsselschlüssel" integer NOT NULL PRIMARY KEY);
        CREATE INDEX "odd \\u idx" ON "C:\\users*/" ("Größe", "select");
        CREATE VIEW "view \\u*/" AS SELECT id, "a""b" AS "c\\u" FROM "C:\\users*/";
        """);
    InspectedModels models = models();
    assertThat(models.compile()).isEmpty();
    assertThat(drift(models.schema())).isEmpty();
  }

  @Test
  void the_first_migration_makes_the_same_database() {
    db.script(oddSchema());
    Schema wanted = LiveSchema.readAll(db);
    List<Operation> operations = inspection().operations();
    try (Database other = Database.connect("it-inspected-" + getClass().getSimpleName(), url())) {
      Schema schema = new Schema(List.of(), List.of());
      for (Operation operation : operations) {
        operation.ddl(schema, other.dialect()).stream()
            .flatMap(ddl -> other.dialect().compile(ddl).stream())
            .forEach(other::execute);
        schema = operation.apply(schema);
      }
      assertThat(Drift.of(other, wanted)).isEmpty();
    }
  }

  @Test
  void the_same_database_gives_the_same_files() {
    db.script(tidySchema());
    List<InspectedFile> first = inspection().files();
    assertThat(inspection().files()).isEqualTo(first);
  }
}
