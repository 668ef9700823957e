package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.PlinthAssertions.assertNoQueries;
import static dev.plinth.testkit.behaviour.Sample.author;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.orm.save.StaleObject;
import dev.plinth.testkit.SqlLog;
import dev.plinth.testkit.model.Account;
import dev.plinth.testkit.model.Account_;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import dev.plinth.testkit.model.Document;
import dev.plinth.testkit.model.Document_;
import dev.plinth.testkit.model.Everything;
import dev.plinth.testkit.model.Everything_;
import dev.plinth.testkit.model.Shelf;
import dev.plinth.testkit.model.Shelf_;
import dev.plinth.testkit.model.Tag;
import dev.plinth.testkit.model.Vote;
import dev.plinth.testkit.model.Vote_;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Point 30: the same columns of many objects at once. */
abstract class BulkUpdateBehaviour extends Behaviour {

  @Test
  void bulk_update_writes_the_columns_of_many_objects_in_one_statement() {
    List<Account> accounts = Account.objects.bulkCreate(BulkBehaviour.accounts(50));
    accounts.forEach(a -> a.balance += 1000);
    SqlLog log =
        sent(
            () -> assertThat(Account.objects.bulkUpdate(accounts, Account_.balance)).isEqualTo(50));
    assertThat(log.texts())
        .singleElement()
        .asString()
        .startsWith("UPDATE")
        .doesNotContainIgnoringCase("case");
    assertThat(Account.objects.get(Account_.owner.eq("a7")).balance).isEqualTo(1007);
  }

  @Test
  void bulk_update_leaves_other_columns() {
    List<Author> authors = new ArrayList<>(List.of(author("Ann", 20), author("Bob", 40)));
    authors.forEach(
        a -> {
          a.age = null;
          a.nickname = "unsaved";
        });
    Author.objects.bulkUpdate(authors, "age");
    assertThat(Author.objects.filter(Author_.age.isNull()).count()).isEqualTo(2);
    assertThat(Author.objects.filter(Author_.nickname.isNull()).count()).isEqualTo(2);
  }

  @Test
  void bulk_update_of_composite_keys() {
    Shelf one = Sample.shelf("A", 1);
    Shelf two = Sample.shelf("A", 2);
    one.label = "one";
    two.label = "two";
    assertThat(Shelf.objects.bulkUpdate(List.of(one, two), Shelf_.label)).isEqualTo(2);
    assertThat(Shelf.objects.get(List.of("A", 2)).label).isEqualTo("two");
  }

  @Test
  void bulk_update_of_a_table_by_the_name_of_its_values() {
    List<Vote> votes = Vote.objects.bulkCreate(List.of(new Vote(), new Vote()));
    votes.get(1).weight = 7;
    assertThat(Vote.objects.bulkUpdate(votes, Vote_.weight)).isEqualTo(2);
    assertThat(Vote.objects.get(Vote_.id.eq(votes.get(1).id)).weight).isEqualTo(7);
  }

  @Test
  void bulk_update_of_any_number_keeps_within_the_limit_of_parameters() {
    List<Account> accounts = Account.objects.bulkCreate(BulkBehaviour.accounts(20_000));
    accounts.forEach(a -> a.balance += 1);
    SqlLog log = sent(() -> Account.objects.bulkUpdate(accounts, Account_.balance, Account_.owner));
    assertThat(log.count()).isLessThan(15);
    assertThat(Account.objects.get(Account_.owner.eq("a19999")).balance).isEqualTo(20_000);
  }

  @Test
  void bulk_update_of_every_type_of_column() {
    Everything one = new Everything();
    one.save();
    one.words = List.of("x");
    one.moment = Sample.instant("2026-01-02T03:04:05.000006Z");
    one.bytes = new byte[] {7};
    Everything.objects.bulkUpdate(
        List.of(one), Everything_.words, Everything_.moment, Everything_.bytes);
    Everything found = Everything.objects.get("id", one.id);
    assertThat(found.words).containsExactly("x");
    assertThat(found.moment).isEqualTo("2026-01-02T03:04:05.000006Z");
    assertThat(found.bytes).containsExactly(7);
  }

  @Test
  void bulk_update_finds_stale_objects() {
    Document document = new Document();
    document.title = "Plan";
    document.save();
    Document stale = Document.objects.get("title", "Plan");
    document.body = "changed";
    document.save();
    stale.body = "stale";
    assertThatExceptionOfType(StaleObject.class)
        .isThrownBy(
            () ->
                db.transaction(() -> Document.objects.bulkUpdate(List.of(stale), Document_.body)));
    assertThat(Document.objects.get("title", "Plan").body).isEqualTo("changed");
  }

  @Test
  void bulk_update_of_nothing_sends_nothing() {
    assertNoQueries(() -> assertThat(Tag.objects.bulkUpdate(List.of(), "name")).isZero());
  }
}
