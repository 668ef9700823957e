package dev.plinth.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Abstract classes hand their fields down, wherever they live. */
class BaseClassTest {
  private static final String BASE =
      """
      package base;

      import dev.plinth.orm.*;
      import dev.plinth.orm.annotation.*;
      import java.time.Instant;
      import org.jspecify.annotations.Nullable;

      public abstract class Owned<O extends Entity, V> extends Model {
        @DateTimeField(column = "made_at", index = true) public Instant createdAt;
        public @Nullable Instant deletedAt;
        public @Nullable V value;
        @RenamedFrom("remark") private @Nullable String note;
        @RenamedFrom("holder_id") @ForeignKey(onDelete = OnDelete.SET_NULL) public @Nullable Ref<O> owner;
        public byte @Nullable [] seal;

        public @Nullable String getNote() { return note; }
        public void setNote(@Nullable String note) { this.note = note; }
      }
      """;

  private static final String MODELS =
      """
      package app;

      import base.Owned;
      import dev.plinth.orm.*;

      class User extends Model {
        String name;
        Many<Note> notes;
      }

      class Note extends Owned<User, Integer> {
        String text;

        static Object asked() {
          return Note_.value.gt(3).and(Note_.owner().name.eq("a")).and(Note_.createdAt.isNull());
        }
      }
      """;

  @TempDir Path temporary;

  private Path source(String name, String text) {
    return Compilation.source(temporary.resolve("src"), name, text);
  }

  private static void assertFieldsAreHandedDown(Compilation compilation) {
    assertThat(compilation.problems()).isEmpty();
    assertThat(compilation.generated().get("app.Note_"))
        .contains(
            ".field(\"createdAt\", FieldTypes.INSTANT).column(\"made_at\").indexed()",
            ".field(\"deletedAt\", FieldTypes.INSTANT).nullable()",
            ".field(\"value\", FieldTypes.INTEGER).nullable()",
            ".field(\"note\", FieldTypes.TEXT).renamedFrom(\"remark\").nullable()",
            ".field(\"seal\", SEAL_TYPE).nullable()",
            ".foreignKey(\"owner\", User.class)",
            ".key(\"ownerId\", FieldTypes.LONG)",
            ".renamedFrom(\"holder_id\")",
            "note.setNote(read)");
    assertThat(compilation.generated().get("app.User_")).contains(".mappedBy(\"owner\")");
  }

  @Test
  void of_another_package_in_the_same_build() {
    Compilation compilation =
        Compilation.Request.of(
                temporary.resolve("out"), source("base.Owned", BASE), source("app.Note", MODELS))
            .run();
    assertFieldsAreHandedDown(compilation);
  }

  @Test
  void of_a_library_that_was_compiled_before() {
    Path output = temporary.resolve("out");
    assertThat(Compilation.Request.of(output, source("base.Owned", BASE)).run().problems())
        .isEmpty();
    assertFieldsAreHandedDown(Compilation.Request.of(output, source("app.Note", MODELS)).run());
  }

  @Test
  void but_fields_that_another_package_cannot_reach_are_told() {
    Path base =
        source(
            "base.Named",
            """
            package base;

            public abstract class Named extends dev.plinth.orm.Model {
              String name;
              protected int rank;
              public int free;
            }
            """);
    Path model = source("app.Pet", "package app;\nclass Pet extends base.Named {}");
    Compilation compilation = Compilation.Request.of(temporary.resolve("out"), base, model).run();
    assertThat(compilation.problems()).hasSize(2);
    assertThat(compilation.problems().get(0))
        .startsWith("4: Pet.name (declared in Named) is not reachable from Pet_")
        .endsWith("[field.unreachable]");
    assertThat(compilation.problems().get(1)).startsWith("5: Pet.rank (declared in Named)");
    assertThat(compilation.generated().get("app.Pet_")).contains("free");
  }

  @Test
  void a_model_of_a_library_can_be_pointed_to() {
    Path output = temporary.resolve("out");
    Path library =
        source(
            "lib.Country",
            "package lib; public class Country extends dev.plinth.orm.Entity {"
                + " @dev.plinth.orm.annotation.PrimaryKey"
                + " @dev.plinth.orm.annotation.CharField(maxLength = 2) public String code; }");
    assertThat(Compilation.Request.of(output, library).run().problems()).isEmpty();
    Path model =
        source(
            "app.Town",
            """
            package app;

            class Town extends dev.plinth.orm.Model {
              dev.plinth.orm.Ref<lib.Country> country;

              static Object asked() {
                return Town_.country().code.eq("DE");
              }
            }
            """);
    Compilation compilation = Compilation.Request.of(output, model).run();
    assertThat(compilation.problems()).isEmpty();
    assertThat(compilation.generated().get("app.Town_"))
        .contains("import lib.Country_;")
        .contains(".key(\"countryCode\", FieldTypes.varchar(2)).indexed()");
  }
}
