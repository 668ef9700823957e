package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.PlinthAssertions.assertNoQueries;
import static dev.plinth.testkit.PlinthAssertions.assertQueries;
import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.orm.query.DoesNotExist;
import dev.plinth.orm.save.DeleteListener;
import dev.plinth.orm.save.Registration;
import dev.plinth.orm.save.StaleObject;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import dev.plinth.testkit.model.Document;
import dev.plinth.testkit.model.Document_;
import org.junit.jupiter.api.Test;

/** Points 27 and 28: what others changed meanwhile, and what the database computes. */
abstract class FreshnessBehaviour extends Behaviour {

  private static Document document(String title) {
    Document document = new Document();
    document.title = title;
    document.save();
    return document;
  }

  @Test
  void a_stale_version_is_a_stale_object_and_nothing_is_written() {
    document("Plan");
    Document mine = Document.objects.get("title", "Plan");
    Document yours = Document.objects.get("title", "Plan");
    yours.body = "yours";
    yours.save();
    mine.body = "mine";
    assertThatExceptionOfType(StaleObject.class)
        .isThrownBy(mine::save)
        .withMessageContaining("Document")
        .withMessageContaining("[save.stale-object]");
    assertThat(Document.objects.get("title", "Plan").body).isEqualTo("yours");
  }

  @Test
  void a_version_counts_up_with_each_update() {
    Document plan = document("Plan");
    int first = plan.version;
    plan.body = "one";
    plan.save();
    plan.body = "two";
    plan.save();
    plan.save();
    assertThat(plan.version).isEqualTo(first + 2);
    assertThat(Document.objects.get("title", "Plan").version).isEqualTo(first + 2);
  }

  @Test
  void a_refreshed_object_is_no_longer_stale() {
    document("Plan");
    Document mine = Document.objects.get("title", "Plan");
    Document yours = Document.objects.get("title", "Plan");
    yours.body = "yours";
    yours.save();
    mine.refresh();
    assertThat(mine.body).isEqualTo("yours");
    mine.body = "mine";
    mine.save();
    assertThat(Document.objects.get("title", "Plan").body).isEqualTo("mine");
  }

  @Test
  void an_expression_is_computed_by_the_database_and_read_back() {
    Author ann = author("Ann", 20);
    Author.objects.filter(Author_.name.eq("Ann")).update(Author_.age.set(30));
    ann.assign(Author_.age.set(Author_.age.plus(1)));
    ann.save();
    assertThat(ann.age).isEqualTo(31);
    assertThat(Author.objects.get(Author_.name.eq("Ann")).age).isEqualTo(31);
    assertNoQueries(() -> ann.save());
  }

  @Test
  void an_expression_is_computed_once() {
    Author ann = author("Ann", 20);
    ann.assign(Author_.age.set(Author_.age.plus(1)));
    ann.save();
    ann.nickname = "annie";
    ann.save();
    assertThat(Author.objects.get(Author_.name.eq("Ann")).age).isEqualTo(21);
  }

  @Test
  void refresh_reads_the_row_again() {
    Author ann = author("Ann", 20);
    Author.objects.filter(Author_.name.eq("Ann")).update(Author_.age.set(50));
    ann.nickname = "unsaved";
    assertQueries(1, () -> ann.refresh());
    assertThat(ann.age).isEqualTo(50);
    assertThat(ann.nickname).isNull();
  }

  @Test
  void refresh_of_some_columns_leaves_the_others() {
    Author ann = author("Ann", 20);
    Author.objects.filter(Author_.name.eq("Ann")).update(Author_.age.set(50));
    ann.nickname = "unsaved";
    ann.refresh(Author_.age);
    assertThat(ann.age).isEqualTo(50);
    assertThat(ann.nickname).isEqualTo("unsaved");
  }

  @Test
  void refreshing_a_vanished_row_does_not_exist() {
    Author ann = author("Ann");
    ann.delete();
    assertThatExceptionOfType(DoesNotExist.class).isThrownBy(() -> ann.refresh());
  }

  @Test
  void deleting_a_stale_version_is_a_stale_object_and_the_row_stays() {
    document("Plan");
    Document mine = Document.objects.get("title", "Plan");
    Document yours = Document.objects.get("title", "Plan");
    yours.body = "yours";
    yours.save();
    assertThatExceptionOfType(StaleObject.class)
        .isThrownBy(() -> db.transaction(() -> mine.delete()))
        .withMessageContaining("Document");
    assertThat(mine.isPersisted()).isTrue();
    assertThat(yours.delete().total()).isEqualTo(1);
  }

  @Test
  void deleting_a_stale_version_that_somebody_listens_to_is_a_stale_object_too() {
    document("Plan");
    Document mine = Document.objects.get("title", "Plan");
    Document.objects.update(Document_.body.set("yours"));
    Registration listening = Document.objects.onDelete(new DeleteListener<>() {});
    try (listening) {
      assertThatExceptionOfType(StaleObject.class)
          .isThrownBy(() -> db.transaction(() -> mine.delete()));
    }
    assertThat(Document.objects.count()).isEqualTo(1);
  }

  @Test
  void deleting_a_versioned_row_that_is_gone_deletes_nothing() {
    Document plan = document("Plan");
    Document.objects.delete();
    assertThat(plan.delete().total()).isZero();
  }

  @Test
  void adding_an_object_that_is_gone_is_an_error_and_nothing_is_changed() {
    Author ann = author("Ann");
    Book there = book("A", author("Bob"), 1);
    Book gone = book("B", author("Bob"), 1);
    Book.objects.filter(Book_.title.eq("B")).delete();
    assertThatExceptionOfType(DoesNotExist.class)
        .isThrownBy(() -> ann.books.add(there, gone))
        .withMessageContaining("Book " + gone.id);
    assertThat(ann.books.count()).isZero();
    assertThat(there.author.get().name).isEqualTo("Bob");
  }
}
