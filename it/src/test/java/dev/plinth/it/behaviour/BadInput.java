package dev.plinth.it.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.db.Database;
import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.Tables;
import dev.plinth.sql.PlinthException;
import dev.plinth.testkit.SqlLog;
import dev.plinth.testkit.model.Article;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Folder;
import dev.plinth.testkit.model.Note;
import dev.plinth.testkit.model.ProtectingFile;
import dev.plinth.testkit.model.TestModels;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Bad input ends in an error with its id, in words that help, and in nothing half-done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BadInput {
  private Database db;
  private SqlLog log;

  /** Where the database is. */
  abstract String url();

  @BeforeAll
  void create_tables() {
    db = Database.connect(getClass().getSimpleName(), url());
    Tables.create(db, TestModels.ALL);
  }

  @BeforeEach
  void listen() {
    db.makeDefault();
    log = SqlLog.open(db);
  }

  @AfterEach
  void nothing_is_left_behind() {
    log.close();
    db.sql("DELETE FROM protecting_files").execute();
    db.sql("DELETE FROM folders").execute();
    db.sql("DELETE FROM authors").execute();
    assertThat(db.pool().active()).isZero();
  }

  @AfterAll
  void close() {
    db.close();
  }

  final void refused(String id, ThrowingCallable work, String... words) {
    PlinthException error = catchThrowableOfType(PlinthException.class, work);
    assertThat(error).as(id).isNotNull().hasMessageEndingWith("[" + id + "]");
    assertThat(error.id()).isEqualTo(id);
    assertThat(List.of(words)).allSatisfy(word -> assertThat(error).hasMessageContaining(word));
    assertThat(error).message().doesNotContain("s3cret");
  }

  private void refusedUnsent(String id, ThrowingCallable work, String... words) {
    log.clear();
    refused(id, work, words);
    assertThat(log.texts()).isEmpty();
  }

  private static Author author(String name) {
    Author author = new Author();
    author.name = name;
    return author;
  }

  @Test
  void a_wrong_url_names_its_wrong_part() {
    refused("url.scheme", () -> Database.connect("oracel://u:s3cret@host/db"), "oracel");
    refused("url.port", () -> Database.connect("postgresql://u:s3cret@host:port/db"), "port");
    refused("url.host", () -> Database.connect("postgresql://u:s3cret@[::1/db"), "[::1");
    refused(
        "url.unknown-option",
        () -> Database.connect("postgresql://u:s3cret@host/db?pool_sice=3"),
        "pool_sice",
        "pool_size");
    refused(
        "url.option",
        () -> Database.connect("postgresql://u:s3cret@host/db?pool_size=many"),
        "many");
  }

  @Test
  void no_database_at_all_says_to_connect_one() {
    List<Database> others = new ArrayList<>();
    refused("database.unknown", () -> others.add(Database.named("nowhere")), "nowhere");
    assertThat(others).isEmpty();
  }

  @Test
  void a_missing_table_is_a_missing_object_and_the_object_stays_new() {
    Tables.drop(db, Note.class);
    try {
      refused("database.missing-object", () -> Note.objects.all(), "notes");
      Note note = new Note();
      note.text = "hello";
      refused("database.missing-object", note::save, "notes");
      assertThat(note.isPersisted()).isFalse();
      assertThat(note.id).isNull();
    } finally {
      Tables.create(db, Note.class);
    }
    Note.objects.create(note -> note.text = "works again").delete();
  }

  @Test
  void a_model_without_metadata_says_how_to_set_the_processor_up() {
    Manager<Model> objects = Manager.of(Model.class);
    refusedUnsent(
        "model.no-metadata", objects::all, "plinth-processor", "annotationProcessorPaths", "Model");
  }

  @Test
  void null_into_a_column_that_takes_none() {
    Author author = new Author();
    refusedUnsent("validation.failed", author::save, "name", "null", "[validation.null]");
    assertThat(author.isPersisted()).isFalse();
    refusedUnsent(
        "validation.failed",
        () -> Author.objects.update(Author_.name.set((String) null)),
        "name",
        "[validation.null]");
  }

  @Test
  void a_text_that_is_too_long() {
    Author author = author("x".repeat(101));
    refusedUnsent("validation.failed", author::save, "name", "101", "100", "[validation.too-long]");
    refusedUnsent(
        "validation.failed",
        () -> Author.objects.update(Author_.name.set("x".repeat(101))),
        "[validation.too-long]");
    refusedUnsent(
        "validation.failed",
        () -> Author.objects.bulkCreate(List.of(author("ok"), author)),
        "[validation.too-long]");
    assertThat(Author.objects.count()).isZero();
  }

  @Test
  void a_number_out_of_range() {
    refusedUnsent("update.out-of-range", () -> Author.objects.update("age", 3_000_000_000L), "age");
    assertThat(Author.objects.filter("age", 3_000_000_000L).count()).isZero();
  }

  @Test
  void a_number_that_grows_out_of_range_in_the_database_changes_nothing() {
    Author author = author("Ann");
    author.age = Integer.MAX_VALUE;
    author.save();
    overflow();
    assertThat(Author.objects.get(Author_.name.eq("Ann")).age).isEqualTo(Integer.MAX_VALUE);
  }

  /** What the database does when it computes a number that the column can't hold. */
  abstract void overflow();

  @Test
  void an_unknown_lookup_or_field_names_the_nearest() {
    refusedUnsent(
        "query.unknown-lookup", () -> Author.objects.filter("age__gtt", 1).all(), "'gtt'", "'gt'");
    refusedUnsent(
        "query.unknown-field", () -> Author.objects.filter("agee", 1).all(), "'agee'", "'age'");
  }

  @Test
  void a_wrong_type_names_both() {
    refusedUnsent(
        "query.wrong-type", () -> Author.objects.filter("age", "old").all(), "Integer", "String");
  }

  @Test
  void an_unsaved_reference_says_to_save_it_first() {
    Article article = new Article();
    article.title = "A";
    article.author.set(author("Ann"));
    refusedUnsent("save.unsaved-reference", article::save, "Article.author", "Save that Author");
    assertThat(article.isPersisted()).isFalse();
  }

  @Test
  void a_protected_object_names_its_protectors() {
    Folder folder = Folder.objects.create(f -> f.name = "a");
    ProtectingFile file = new ProtectingFile();
    file.folder.set(folder);
    file.save();
    log.clear();
    refused("delete.protected", folder::delete, "Folder", "ProtectingFile.folder");
    assertThat(log.texts()).noneMatch(text -> text.startsWith("DELETE"));
    assertThat(folder.isPersisted()).isTrue();
    assertThat(Folder.objects.count()).isEqualTo(1);
  }
}
