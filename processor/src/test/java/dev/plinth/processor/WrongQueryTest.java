package dev.plinth.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Typed queries that mean nothing are refused by the compiler. */
class WrongQueryTest {
  private static final String MODELS =
      """
      package app;
      import dev.plinth.orm.*;
      class Shelf extends Model {
        static final Manager<Shelf> objects = Manager.of(Shelf.class);
        @dev.plinth.orm.annotation.CharField(maxLength = 9) String name;
        Many<Book> books;
      }
      class Book extends Model {
        static final Manager<Book> objects = Manager.of(Book.class);
        @dev.plinth.orm.annotation.CharField(maxLength = 9) String title;
        int pages;
        @dev.plinth.orm.annotation.ForeignKey(relatedName = "books") Ref<Shelf> shelf;
      }
      class Asking { Object ask() { return %s; } }
      """;

  @TempDir Path folder;

  private Compilation compile(String query) {
    Path source = Compilation.source(folder, "app.Asking", MODELS.formatted(query));
    return Compilation.Request.of(folder.resolve("out"), source).run();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Book.objects.filter(Book_.shelf().name.startsWith(\"A\"), Book_.pages.gt(3))",
        "Book.objects.orderBy(Book_.title.asc()).values(Book_.pages)",
        "Shelf.objects.filter(Shelf_.books().any(Book_.pages.gt(3)))"
      })
  void right_ones_compile(String query) {
    assertThat(compile(query).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Book.objects.filter(Book_.titel.eq(\"A\"))", // no such column
        "Book.objects.filter(Book_.shelve().name.eq(\"A\"))", // no such relation
        "Book.objects.filter(Book_.shelf().title.eq(\"A\"))", // no such column over there
        "Book.objects.filter(Shelf_.name.eq(\"A\"))", // a column of another model
        "Book.objects.filter(Book_.pages.eq(\"A\"))", // a value of another type
        "Book.objects.filter(Book_.pages.startsWith(\"1\"))", // no lookup of numbers
        "Book.objects.orderBy(Shelf_.name.asc())",
        "Book.objects.select(Shelf_.name)",
        "Book.objects.update(Book_.pages.set(\"A\"))",
        "Shelf.objects.filter(Shelf_.books().any(Shelf_.name.eq(\"A\")))",
        "Book.objects.prefetchRelated(Shelf_.books())"
      })
  void wrong_ones_do_not(String query) {
    assertThat(compile(query).diagnostics())
        .singleElement()
        .satisfies(told -> assertThat(told.getLineNumber()).isEqualTo(14));
  }

  @Test
  void a_value_of_an_untyped_row_is_no_object_of_the_model() {
    assertThat(compile("Book.objects.values(Book_.title).all().get(0).pages").problems())
        .isNotEmpty();
  }
}
