package dev.plinth.testkit.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.orm.query.MultipleObjects;
import dev.plinth.orm.save.DeleteListener;
import dev.plinth.orm.save.Registration;
import dev.plinth.orm.schema.ModelSchema;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.schema.Schema;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.AuthorPages;
import dev.plinth.testkit.model.AuthorPages_;
import dev.plinth.testkit.model.Author_;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A model of a view is asked like any other, and never written. */
@Needs(Capability.TRANSACTIONAL_DDL)
abstract class ReadOnlyBehaviour extends Behaviour {

  @BeforeEach
  void makeTheView() {
    db.script(
        """
        CREATE VIEW author_pages AS
          SELECT a.id, a.id AS author_id, a.name, sum(b.pages) AS pages
          FROM authors a LEFT JOIN books b ON b.author_id = a.id GROUP BY a.id, a.name
        """);
    Author jane = Sample.author("Jane");
    Sample.book("One", jane, 100);
    Sample.book("Two", jane, 200);
    Sample.author("Joe");
  }

  private static AuthorPages jane() {
    return AuthorPages.objects.get(AuthorPages_.name.eq("Jane"));
  }

  @Test
  void it_is_asked_like_any_other_model() {
    AuthorPages jane = jane();
    assertThat(jane.pages).isEqualTo(300);
    assertThat(AuthorPages.objects.get(jane.id)).isEqualTo(jane);
    assertThat(AuthorPages.objects.filter("pages__gt", 250).count()).isEqualTo(1);
    assertThat(AuthorPages.objects.orderBy(AuthorPages_.name.asc()).all())
        .extracting(row -> row.name)
        .containsExactly("Jane", "Joe");
    assertThat(AuthorPages.objects.filter(AuthorPages_.pages.isNull()).count()).isEqualTo(1);
  }

  @Test
  void it_leads_to_other_models() {
    AuthorPages jane =
        AuthorPages.objects
            .selectRelated(AuthorPages_.author())
            .get(AuthorPages_.author().name.eq("Jane"));
    assertThat(sent(() -> assertThat(jane.author.get().name).isEqualTo("Jane")).count()).isZero();
    AuthorPages lazy = jane();
    assertThat(lazy.author.get()).isEqualTo(Author.objects.get(Author_.name.eq("Jane")));
  }

  @Test
  void a_key_that_its_view_has_twice_is_told_after_21_rows_at_most() {
    db.script(
        """
        DROP VIEW author_pages;
        CREATE VIEW author_pages AS
          SELECT 1 AS id, a.id AS author_id, a.name, 0 AS pages FROM authors a
        """);
    var log =
        sent(
            () ->
                assertThatExceptionOfType(MultipleObjects.class)
                    .isThrownBy(() -> AuthorPages.objects.get(1L))
                    .withMessageContaining("2 found"));
    assertThat(log.last().text()).contains("LIMIT 21");
  }

  @Test
  void its_rows_are_read_again() {
    AuthorPages jane = jane();
    Sample.book("Three", jane.author.get(), 30);
    jane.refresh();
    assertThat(jane.pages).isEqualTo(330);
  }

  @Test
  void no_row_of_it_is_saved_or_deleted() {
    AuthorPages jane = jane();
    jane.name = "Janet";
    refusedUnsent(jane::save);
    refusedUnsent(jane::insert);
    refusedUnsent(jane::update);
    refusedUnsent(jane::delete);
    refusedUnsent(new AuthorPages()::save);
  }

  @Test
  void its_query_sets_write_nothing() {
    AuthorPages jane = jane();
    refusedUnsent(() -> AuthorPages.objects.create(row -> row.name = "New"));
    refusedUnsent(() -> AuthorPages.objects.bulkCreate(List.of(new AuthorPages())));
    refusedUnsent(() -> AuthorPages.objects.bulkUpdate(List.of(jane), AuthorPages_.name));
    refusedUnsent(() -> AuthorPages.objects.update("name", "New"));
    refusedUnsent(() -> AuthorPages.objects.delete());
    refusedUnsent(() -> AuthorPages.objects.deleteReturning());
    refusedUnsent(() -> AuthorPages.objects.getOrCreate(Map.of("name", "Jane"), Map.of()));
    refusedUnsent(() -> AuthorPages.objects.updateOrCreate(Map.of("name", "Jane"), Map.of()));
  }

  private void refusedUnsent(ThrowingCallable work) {
    assertThat(
            sent(() ->
                    refused(
                        "model.read-only",
                        work,
                        "AuthorPages only reads 'author_pages', so nothing of it is saved or"
                            + " deleted."))
                .statements())
        .isEmpty();
  }

  @Test
  void deleting_what_it_leads_to_leaves_it_alone() {
    Author joe = Author.objects.get(Author_.name.eq("Joe"));
    Registration listening = AuthorPages.objects.onDelete(new Silent());
    joe.delete();
    listening.close();
    assertThat(AuthorPages.objects.count()).isEqualTo(1);
  }

  /** Somebody who listens makes the application look for rows that go along. */
  private static final class Silent implements DeleteListener<AuthorPages> {}

  @Test
  void no_table_is_made_of_it() {
    Schema schema = ModelSchema.of(Author.class, AuthorPages.class);
    assertThat(schema).isEqualTo(ModelSchema.of(Author.class));
  }
}
