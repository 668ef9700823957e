package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static dev.plinth.testkit.behaviour.Sample.pupil;
import static dev.plinth.testkit.behaviour.Sample.review;
import static dev.plinth.testkit.behaviour.Sample.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.db.ForeignKeyViolation;
import dev.plinth.orm.save.DeleteProtected;
import dev.plinth.orm.save.Deleted;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import dev.plinth.testkit.model.CascadingFile;
import dev.plinth.testkit.model.DefaultingFile;
import dev.plinth.testkit.model.FileNote;
import dev.plinth.testkit.model.Folder;
import dev.plinth.testkit.model.NullingFile;
import dev.plinth.testkit.model.NullingFile_;
import dev.plinth.testkit.model.ProtectingFile;
import dev.plinth.testkit.model.RefusingFile;
import dev.plinth.testkit.model.RestrictingFile;
import dev.plinth.testkit.model.Review;
import dev.plinth.testkit.model.Tag;
import org.junit.jupiter.api.Test;

/** Point 33: deleting, and what becomes of those that pointed there. */
abstract class DeleteBehaviour extends Behaviour {

  private static Folder folder(String name) {
    Folder folder = new Folder();
    folder.name = name;
    folder.save();
    return folder;
  }

  @Test
  void deleting_an_object_deletes_its_row() {
    Author ann = author("Ann");
    author("Bob");
    Deleted deleted = ann.delete();
    assertThat(deleted.total()).isEqualTo(1);
    assertThat(Author.objects.count()).isEqualTo(1);
    assertThat(ann.isPersisted()).isFalse();
  }

  @Test
  void a_deleted_object_keeps_its_key() {
    Author ann = author("Ann");
    Long key = ann.id;
    ann.delete();
    assertThat(ann.id).isEqualTo(key);
  }

  @Test
  void a_deleted_object_can_be_saved_again() {
    Author ann = author("Ann");
    ann.delete();
    ann.save();
    assertThat(Author.objects.get(Author_.name.eq("Ann"))).isEqualTo(ann);
  }

  @Test
  void deleting_an_unsaved_object_is_refused() {
    refused("delete.unsaved", () -> new Author().delete(), "Author");
  }

  @Test
  void deleting_twice_deletes_nothing_more() {
    Author ann = author("Ann");
    Author same = Author.objects.get(Author_.name.eq("Ann"));
    ann.delete();
    assertThat(same.delete().total()).isZero();
  }

  @Test
  void deleting_a_query_deletes_its_rows_in_one_statement() {
    author("Ann", 20);
    author("Bob", 40);
    author("Cid", 60);
    var log =
        sent(
            () ->
                assertThat(Author.objects.filter(Author_.age.gt(30)).delete().total())
                    .isEqualTo(2));
    assertThat(log.texts()).singleElement().asString().startsWith("DELETE");
    assertThat(Author.objects.count()).isEqualTo(1);
  }

  @Test
  void deleting_nothing_sends_nothing_where_it_is_known() {
    var log = sent(() -> assertThat(Author.objects.none().delete().total()).isZero());
    assertThat(log.count()).isZero();
  }

  @Test
  void deleting_a_query_over_a_relation_uses_a_sub_query() {
    Author ann = author("Ann");
    Author bob = author("Bob");
    book("A", ann);
    book("B", bob);
    Book.objects.filter(Book_.author().name.eq("Ann")).delete();
    assertThat(Book.objects.get(Book_.title.eq("B")).author.id()).isEqualTo(bob.id);
    assertThat(Book.objects.count()).isEqualTo(1);
  }

  @Test
  void deleting_a_query_over_a_to_many_relation_deletes_each_parent_once() {
    Author ann = author("Ann");
    book("A", ann);
    book("B", ann);
    author("Bob");
    assertThat(Author.objects.filter(Author_.books().isNotEmpty()).delete().total()).isEqualTo(1);
    assertThat(Author.objects.count()).isEqualTo(1);
  }

  @Test
  void cascade_deletes_along_on_every_level() {
    Author ann = author("Ann");
    Book book = book("A", ann);
    review(book, 5, true);
    book.tags.add(tag("red"));
    ann.delete();
    assertThat(Book.objects.exists()).isFalse();
    assertThat(Review.objects.exists()).isFalse();
    assertThat(Tag.objects.count()).isEqualTo(1);
  }

  @Test
  void cascade_is_the_databases_own() {
    Folder folder = folder("a");
    CascadingFile file = new CascadingFile();
    file.folder.set(folder);
    file.save();
    Folder.objects.filter("name", "b").delete();
    db.execute(dev.plinth.sql.Sql.of("DELETE FROM folders"));
    assertThat(CascadingFile.objects.exists()).isFalse();
  }

  @Test
  void set_null_leaves_the_row_behind() {
    Folder folder = folder("a");
    NullingFile file = new NullingFile();
    file.folder.set(folder);
    file.save();
    folder.delete();
    assertThat(NullingFile.objects.filter(NullingFile_.folder().isNull()).count()).isEqualTo(1);
  }

  @Test
  void set_null_holds_for_a_reference_to_the_same_model() {
    Author ann = author("Ann");
    pupil("Bob", ann);
    ann.delete();
    assertThat(Author.objects.get(Author_.name.eq("Bob")).mentor.isNull()).isTrue();
  }

  @Test
  void set_default_moves_the_row() {
    Folder home = new Folder();
    home.id = 1L;
    home.name = "home";
    home.insert();
    Folder folder = folder("a");
    DefaultingFile file = new DefaultingFile();
    file.folder.set(folder);
    file.save();
    folder.delete();
    assertThat(DefaultingFile.objects.filter("folder", home).count()).isEqualTo(1);
  }

  @Test
  void restrict_is_a_foreign_key_violation() {
    Folder folder = folder("a");
    RestrictingFile file = new RestrictingFile();
    file.folder.set(folder);
    file.save();
    assertThatExceptionOfType(ForeignKeyViolation.class)
        .isThrownBy(() -> db.transaction(() -> folder.delete()));
    assertThat(Folder.objects.exists()).isTrue();
  }

  @Test
  void no_action_is_a_foreign_key_violation() {
    Folder folder = folder("a");
    RefusingFile file = new RefusingFile();
    file.folder.set(folder);
    file.save();
    assertThatExceptionOfType(ForeignKeyViolation.class)
        .isThrownBy(() -> db.transaction(() -> folder.delete()));
    assertThat(Folder.objects.exists()).isTrue();
  }

  @Test
  void protect_names_the_protected_objects_and_deletes_nothing() {
    Folder folder = folder("a");
    for (int i = 0; i < 3; i++) {
      ProtectingFile file = new ProtectingFile();
      file.folder.set(folder);
      file.save();
    }
    CascadingFile along = new CascadingFile();
    along.folder.set(folder);
    along.save();
    var log =
        sent(
            () -> {
              DeleteProtected error = catchThrowableOfType(DeleteProtected.class, folder::delete);
              assertThat(error)
                  .hasMessageContainingAll("Folder", "3", "ProtectingFile", "[delete.protected]");
              assertThat(error.counts()).containsEntry("ProtectingFile.folder", 3L);
            });
    assertThat(log.texts()).noneMatch(text -> text.startsWith("DELETE"));
    assertThat(Folder.objects.exists()).isTrue();
    assertThat(CascadingFile.objects.exists()).isTrue();
  }

  @Test
  void protect_holds_for_queries_too() {
    ProtectingFile file = new ProtectingFile();
    file.folder.set(folder("a"));
    file.save();
    folder("b");
    refused("delete.protected", () -> Folder.objects.delete(), "ProtectingFile");
    assertThat(Folder.objects.count()).isEqualTo(2);
    assertThat(Folder.objects.filter("name", "b").delete().total()).isEqualTo(1);
  }

  @Test
  void protect_holds_behind_a_cascade() {
    Folder folder = folder("a");
    CascadingFile file = new CascadingFile();
    file.folder.set(folder);
    file.save();
    FileNote note = new FileNote();
    note.file.set(file);
    note.save();
    refused("delete.protected", folder::delete, "Folder", "FileNote.file");
    refused("delete.protected", () -> Folder.objects.delete(), "FileNote.file");
    assertThat(CascadingFile.objects.exists()).isTrue();
    note.delete();
    folder.delete();
    assertThat(CascadingFile.objects.exists()).isFalse();
  }

  @Test
  void protect_lets_go_once_nothing_points_there() {
    Folder folder = folder("a");
    ProtectingFile file = new ProtectingFile();
    file.folder.set(folder);
    file.save();
    file.delete();
    folder.delete();
    assertThat(Folder.objects.exists()).isFalse();
  }

  @Test
  void the_result_tells_the_number_for_each_model_that_was_planned() {
    Folder folder = folder("a");
    assertThat(folder.delete().perModel()).containsEntry("Folder", 1L);
  }
}
