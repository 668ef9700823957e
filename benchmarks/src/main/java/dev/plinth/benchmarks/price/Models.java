package dev.plinth.benchmarks.price;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the sources of models as an application has them: about ten fields, with relations. */
final class Models {
  private static final String HEAD =
      """
      package app%1$d;

      import dev.plinth.orm.*;
      import dev.plinth.orm.annotation.*;
      import java.math.BigDecimal;
      import java.time.*;
      import org.jspecify.annotations.Nullable;

      """;

  private static final String STORE =
      """
      @Table(name = "stores_%1$d", indexes = @Index({"city", "name"}))
      public class Store%1$d extends Model {
        @CharField(maxLength = 100) String name;
        @CharField(maxLength = 50) String city;
        @Nullable String website;
        LocalDate opened;
        @Nullable Double rating;
        boolean active;
        Instant createdAt = Instant.now();
        Many<Book%1$d> books;
        Many<Author%1$d> authors;

        public static final Manager<Store%1$d> objects = Manager.of(Store%1$d.class);
      }
      """;

  private static final String BOOK =
      """
      @Table(name = "books_%1$d")
      public class Book%1$d extends Model {
        public enum Status { DRAFT, SOLD, GONE }

        @CharField(maxLength = 200) String title;
        @CharField(maxLength = 13, unique = true) String isbn;
        @DecimalField(maxDigits = 10, decimalPlaces = 2) BigDecimal price;
        int pages;
        @Nullable LocalDate published;
        Status status = Status.DRAFT;
        Instant createdAt = Instant.now();
        @ForeignKey(relatedName = "books", onDelete = OnDelete.CASCADE) Ref<Store%1$d> store;
        @ManyToMany(relatedName = "books") Many<Author%1$d> authors;

        public static final Manager<Book%1$d> objects = Manager.of(Book%1$d.class);
      }
      """;

  private static final String AUTHOR =
      """
      @Table(name = "authors_%1$d", unique = @Unique({"firstName", "lastName"}))
      public class Author%1$d extends Model {
        @CharField(maxLength = 50) String firstName;
        @CharField(maxLength = 50) String lastName;
        @CharField(maxLength = 100, unique = true) String email;
        @Nullable LocalDate born;
        @TextField String biography;
        long score;
        Instant createdAt = Instant.now();
        @ForeignKey(relatedName = "authors") @Nullable Ref<Store%1$d> publisher;
        Many<Book%1$d> books;

        public static final Manager<Author%1$d> objects = Manager.of(Author%1$d.class);
      }
      """;

  private Models() {}

  /** Writes so many models, three to a package, and returns their files. */
  static List<Path> write(Path folder, int count) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; files.size() < count; i++) {
      files.add(write(folder, i, "Store", STORE));
      files.add(write(folder, i, "Book", BOOK));
      files.add(write(folder, i, "Author", AUTHOR));
    }
    return files;
  }

  private static Path write(Path folder, int number, String name, String template)
      throws IOException {
    Path file = folder.resolve("app" + number).resolve(name + number + ".java");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, String.format(HEAD + template, number));
  }
}
