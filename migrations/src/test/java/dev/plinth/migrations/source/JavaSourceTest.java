package dev.plinth.migrations.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.migrations.Everything;
import dev.plinth.migrations.Migration;
import dev.plinth.migrations.MigrationSet;
import dev.plinth.migrations.MigrationWords;
import dev.plinth.migrations.backfill.Backfill;
import dev.plinth.migrations.diff.RandomSchemas;
import dev.plinth.migrations.diff.SchemaDiff;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.operation.RunJava;
import dev.plinth.migrations.operation.RunSql;
import dev.plinth.sql.dialect.Dialects;
import dev.plinth.sql.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is the same each time, reads well, compiles, and means the same. */
class JavaSourceTest {

  private static final String PACKAGE = "com.example.shop.migrations";

  @TempDir Path folder;

  private static Revision revision(String name, List<Operation> operations) {
    List<MigrationId> previous = List.of(new MigrationId("shop", MigrationId.PREVIOUS));
    return new Revision(new MigrationId("shop", name), previous, true, List.of(), operations);
  }

  @Test
  void a_backfill_is_written_out() {
    Backfill fill =
        Backfill.of("users").set("slug", "lower(name)").where("slug IS NULL").batchSize(50);
    Operation operation = MigrationWords.backfill(fill.pause(Duration.ofMillis(20)));
    assertThat(JavaSource.of(revision("0002_slug", List.of(operation)), PACKAGE).text())
        .contains("import dev.plinth.migrations.backfill.Backfill;", "import java.time.Duration;")
        .contains("Backfill.of(\"users\")", ".set(\"slug\", \"lower(name)\")")
        .contains(".where(\"slug IS NULL\")", ".batchSize(50)", ".pause(Duration.ofMillis(20))");
  }

  @Test
  void a_small_migration_reads_like_one_written_by_hand() {
    Operation age = MigrationWords.addColumn("users", MigrationWords.integer("age").optional());
    assertThat(JavaSource.of(revision("0002_add_age", List.of(age)), PACKAGE).text())
        .isEqualTo(
            """
            package com.example.shop.migrations;

            import dev.plinth.migrations.Migration;
            import dev.plinth.migrations.operation.Operation;
            import java.util.List;

            /** Add column age to users. */
            public final class M0002_AddAge extends Migration {
              @Override
              protected List<Operation> operations() {
                return List.of(addColumn("users", integer("age").optional()));
              }
            }
            """);
  }

  @Test
  void every_operation_is_written_as_it_was_before() throws IOException {
    String written =
        JavaSource.of(revision("0001_everything", Everything.operations()), PACKAGE).text();
    assertThat(written).isEqualTo(golden("M0001_Everything.txt", written));
  }

  @Test
  void what_is_written_compiles_and_does_the_same() {
    Revision everything = revision("0001_everything", Everything.operations());
    assertThat(reread(everything)).isEqualTo(everything.dependencies(List.of()));
  }

  @Test
  void all_that_a_migration_says_of_itself_is_written() {
    Revision told =
        new Revision(
            new MigrationId("billing", "0007_2fa and_more"),
            List.of(),
            false,
            List.of("the \"table\" is empty"),
            List.of());
    assertThat(reread(told)).isEqualTo(told);
  }

  @Test
  void what_leads_from_one_random_schema_to_another_compiles_and_does_the_same() {
    RandomSchemas schemas = new RandomSchemas(2026, Dialects.byName("postgresql"));
    List<Revision> revisions = new ArrayList<>();
    Schema before = Schema.EMPTY;
    for (int i = 1; i <= 150; i++) {
      Schema after = schemas.next();
      revisions.add(revision("%04d_step".formatted(i), SchemaDiff.between(before, after)));
      before = after;
    }
    assertThat(reread(revisions))
        .map(Revision::operations)
        .containsExactlyElementsOf(revisions.stream().map(Revision::operations).toList());
  }

  @Test
  void any_text_survives_being_written() {
    List<String> texts =
        List.of(
            "'\"\"\"\"'\n'\"\"\"\"\"\"\"'",
            "a\n\"\"",
            "ideographic blank at the end\u3000\nnext",
            "\u2003\n\u000b\nvertical tab\u000b\n\u2028",
            "C:\\users\\new \\u0041 \\\\u0041 \\",
            "C:\\users\n\\u0041 \\\nlast\\",
            "one\r\ntwo\rthree\r\n",
            " indented\n   more \n\n\ttab\t\n",
            "\u0000\u001f\u0085\ufeff\ud83d\ude00\ud83d",
            "*/ @see <b> {@code } &lt; \\u002a/");
    Revision told =
        revision(
            "0001_texts",
            texts.stream().<Operation>map(text -> new RunSql(List.of(text), null)).toList());
    assertThat(reread(told)).isEqualTo(told.dependencies(List.of()));
  }

  @Test
  void names_of_things_need_not_be_names_of_java() {
    String odd = "Odd \"näme\".\\users*/ 😀";
    Operation operation =
        MigrationWords.addColumn(
            "\"" + odd.replace("\"", "\"\"") + "\"", MigrationWords.integer(odd).optional());
    Revision told = revision("0001_" + odd, List.of(operation));
    assertThat(reread(told)).isEqualTo(told.dependencies(List.of()));
  }

  private static Revision reread(Revision revision) {
    return reread(List.of(revision)).get(0);
  }

  private static List<Revision> reread(List<Revision> revisions) {
    List<JavaSource> sources = revisions.stream().map(one -> JavaSource.of(one, PACKAGE)).toList();
    List<Class<? extends Migration>> types = new ArrayList<>();
    CompiledSources.of(sources, JavaSourceTest.class.getClassLoader())
        .forEach(type -> types.add(type.asSubclass(Migration.class)));
    return MigrationSet.ofClasses(types).graph().order();
  }

  @Test
  void java_code_can_not_be_written() {
    Operation java = new RunJava("fill slugs", RunJava.NOTHING, null);
    assertThatThrownBy(() -> JavaSource.of(revision("0002_x", List.of(java)), PACKAGE))
        .hasMessageContaining("'fill slugs'")
        .hasMessageContaining("[migration.not-writable]");
  }

  @Test
  void a_mistake_in_a_source_is_told_with_its_line() {
    JavaSource source =
        new JavaSource("a", "M0001_X", "package a;\nclass M0001_X {\n int x = \"\";\n}");
    assertThatThrownBy(
            () -> CompiledSources.of(List.of(source), JavaSourceTest.class.getClassLoader()))
        .hasMessageContaining("M0001_X.java, line 3: incompatible types")
        .hasMessageContaining("[migration.not-compiling]");
  }

  /** The text kept in a file; {@code -Dbless=folder} writes what is made now into that folder. */
  private static String golden(String name, String made) throws IOException {
    String bless = System.getProperty("bless");
    if (bless != null) {
      Files.writeString(Path.of(bless).resolve(name), made);
    }
    try (InputStream in = JavaSourceTest.class.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
