package dev.plinth.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.it.TestDatabases;
import dev.plinth.migrations.drift.Drift;
import dev.plinth.migrations.make.Answers;
import dev.plinth.migrations.make.Autodetector;
import dev.plinth.migrations.make.Questioner;
import dev.plinth.migrations.operation.Operations;
import dev.plinth.orm.Entity;
import dev.plinth.orm.Manager;
import dev.plinth.sql.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("postgresql")
class InspectionOnPostgresqlTest extends Inspections {

  @Override
  String url() {
    return TestDatabases.postgres();
  }

  @Override
  String oddSchema() {
    return OddSchema.POSTGRES;
  }

  @Override
  String tidySchema() {
    return TidySchema.POSTGRES;
  }

  @Override
  List<String> oddDrift() {
    return List.of(
        "index details_lower of Order Details is not expected",
        "check positive of notes: validation is no, expected yes",
        "column notes.counted is not expected",
        "foreign key notes_self_fkey of notes is not expected",
        "exclusion notes_during_excl of shop.notes is not expected",
        "table cats is not expected");
  }

  @Test
  void a_model_reads_as_if_it_were_written_by_hand() {
    db.script(TidySchema.POSTGRES);
    assertThat(models().source("Author"))
        .isEqualTo(
            """
            package inspected;

            import dev.plinth.orm.Manager;
            import dev.plinth.orm.Many;
            import dev.plinth.orm.Model;
            import dev.plinth.orm.Ref;
            import dev.plinth.orm.annotation.CharField;
            import dev.plinth.orm.annotation.Check;
            import dev.plinth.orm.annotation.EnumField;
            import dev.plinth.orm.annotation.ForeignKey;
            import dev.plinth.orm.annotation.OnDelete;
            import dev.plinth.orm.annotation.OneToOne;
            import dev.plinth.orm.annotation.Table;
            import java.time.LocalDate;
            import org.jspecify.annotations.Nullable;

            /** Who writes */
            @Table(name = "authors", checks = @Check("name::text <> ''::text"), comment = "Who writes")
            public class Author extends Model {
              @CharField(maxLength = 100, unique = true, comment = "As on the cover")
              String name;

              @Nullable LocalDate born;

              @EnumField(nativeType = true, dbDefault = "'SAD'::mood")
              Mood mood;

              @ForeignKey(relatedName = "authors", onDelete = OnDelete.SET_NULL)
              Ref<@Nullable Author> boss;

              Many<Author> authors;

              @OneToOne(mappedBy = "editor")
              Ref<Book> editorBook;

              Many<Book> authorBooks;

              @OneToOne(mappedBy = "author")
              Ref<Profile> profile;

              public static final Manager<Author> objects = Manager.of(Author.class);
            }
            """);
  }

  @Test
  void what_a_model_can_not_say_is_a_comment_with_its_reason() {
    db.script(OddSchema.POSTGRES);
    assertThat(models().source("Note"))
        .contains(
            """
            public class Note extends Entity {
              // Foreign key notes_self_fkey (counted) to notes (id) is not here: its column is numbered,
              // computed, or has a collation.
              // Column counted is not here: a model numbers only its key.
              // Check positive is not validated; a model's always is.
            """);
    assertThat(models().source("package-info"))
        .startsWith("// cats inherits from animals; a schema keeps its columns, not the tie\n");
  }

  @Test
  void a_table_without_a_key_is_only_read() {
    db.script(OddSchema.POSTGRES);
    assertThat(models().source("Cat"))
        .contains(
            """
            /** A row of {@code cats}. Only read; {@code name} is taken for its key. */
            @Table(name = "cats", readOnly = true)
            public class Cat extends Entity {
              @PrimaryKey
              String name;

              @Nullable Short legs;

              @Nullable Integer lives;
            """);
  }

  @Test
  void a_key_that_is_always_numbered_stays_so_and_rows_are_inserted() throws Exception {
    db.script(
        """
        CREATE TABLE tickets (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text);
        CREATE TABLE parts (no integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text);
        """);
    InspectedModels models = models();
    assertThat(models.compile()).isEmpty();
    Schema replayed = Operations.of(inspection().operations()).apply(Schema.EMPTY);
    assertThat(Drift.of(db, replayed)).isEmpty();
    assertThat(Autodetector.changes(replayed, models.schema(), Answers.NONE, Questioner.NOBODY))
        .isEmpty();
    db.makeDefault();
    models.loaded(
        classes -> {
          for (String name : List.of("Ticket", "Part")) {
            saveSome(models.model(name, classes));
          }
          return classes;
        });
  }

  private static <T extends Entity> void saveSome(Class<T> model) throws Exception {
    Manager<T> objects = Manager.of(model);
    T first = objects.create(object -> {});
    first.save();
    List<T> more = List.of(objects.meta().newObject(), objects.meta().newObject());
    objects.bulkCreate(more);
    assertThat(objects.count()).isEqualTo(3);
    assertThat(objects.get(2)).isEqualTo(more.get(0));
  }

  @Test
  void comments_of_any_kind_are_comments_of_java() throws Exception {
    db.script(
        """
        CREATE TABLE told (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, name text);
        COMMENT ON TABLE told IS 'C:\\users */ {@code @x} \\u002a/ <b> "it''s"';
        COMMENT ON COLUMN told.name IS 'From 1 \\u00 */';
        """);
    InspectedModels models = models();
    assertThat(models.compile()).isEmpty();
    assertThat(drift(models.schema())).isEmpty();
  }
}
