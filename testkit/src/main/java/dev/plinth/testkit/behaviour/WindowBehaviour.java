package dev.plinth.testkit.behaviour;

import static dev.plinth.orm.query.Aggregates.count;
import static dev.plinth.orm.query.Aggregates.max;
import static dev.plinth.orm.query.Aggregates.sum;
import static dev.plinth.orm.query.Windows.cumeDist;
import static dev.plinth.orm.query.Windows.denseRank;
import static dev.plinth.orm.query.Windows.firstValue;
import static dev.plinth.orm.query.Windows.lag;
import static dev.plinth.orm.query.Windows.lastValue;
import static dev.plinth.orm.query.Windows.lead;
import static dev.plinth.orm.query.Windows.nthValue;
import static dev.plinth.orm.query.Windows.ntile;
import static dev.plinth.orm.query.Windows.orderBy;
import static dev.plinth.orm.query.Windows.partitionBy;
import static dev.plinth.orm.query.Windows.percentRank;
import static dev.plinth.orm.query.Windows.rank;
import static dev.plinth.orm.query.Windows.rowNumber;
import static dev.plinth.sql.Frame.Bound.CURRENT_ROW;
import static dev.plinth.sql.Frame.Bound.UNBOUNDED_FOLLOWING;
import static dev.plinth.sql.Frame.Bound.UNBOUNDED_PRECEDING;
import static dev.plinth.sql.Frame.Bound.following;
import static dev.plinth.sql.Frame.Bound.preceding;
import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.book;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.query.Expression;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.Book_;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Point 21: functions over the rows around each row. */
abstract class WindowBehaviour extends Behaviour {

  @BeforeEach
  void two_authors_with_books() {
    Author ann = author("Ann");
    Author bob = author("Bob");
    book("A1", ann, 100);
    book("A2", ann, 300);
    book("A3", ann, 300);
    book("A4", ann, 200);
    book("B1", bob, 50);
    book("B2", bob, 70);
  }

  /** What each book has, in the order of their titles. */
  private static <V> List<String> ofEach(Expression<Book, V> value) {
    return Book.objects
        .orderBy(Book_.title.asc())
        .select(Book_.title, value)
        .into((title, of) -> title + ":" + of)
        .all();
  }

  @Test
  void rows_are_numbered_in_the_order_of_the_window() {
    assertThat(
            ofEach(
                rowNumber()
                    .over(
                        partitionBy(Book_.author().id)
                            .orderBy(Book_.pages.desc(), Book_.title.asc()))))
        .containsExactly("A1:4", "A2:1", "A3:2", "A4:3", "B1:2", "B2:1");
  }

  @Test
  void equals_share_a_rank() {
    var byPages = orderBy(Book_.pages.desc());
    assertThat(ofEach(rank().over(byPages)))
        .containsExactly("A1:4", "A2:1", "A3:1", "A4:3", "B1:6", "B2:5");
    assertThat(ofEach(denseRank().over(byPages)))
        .containsExactly("A1:3", "A2:1", "A3:1", "A4:2", "B1:5", "B2:4");
    assertThat(ofEach(percentRank().over(byPages)))
        .containsExactly("A1:0.6", "A2:0.0", "A3:0.0", "A4:0.4", "B1:1.0", "B2:0.8");
    assertThat(ofEach(cumeDist().over(partitionBy(Book_.author().id).orderBy(Book_.pages.asc()))))
        .containsExactly("A1:0.25", "A2:1.0", "A3:1.0", "A4:0.5", "B1:0.5", "B2:1.0");
  }

  @Test
  void rows_fall_into_buckets() {
    assertThat(ofEach(ntile(3).over(orderBy(Book_.title.asc()))))
        .containsExactly("A1:1", "A2:1", "A3:2", "A4:2", "B1:3", "B2:3");
    refused("query.bad-window", () -> ntile(0));
  }

  @Test
  void values_come_from_rows_before_and_after() {
    var byTitle = partitionBy(Book_.author().id).orderBy(Book_.title.asc());
    assertThat(ofEach(lag(Book_.pages).over(byTitle)))
        .containsExactly("A1:null", "A2:100", "A3:300", "A4:300", "B1:null", "B2:50");
    assertThat(ofEach(lag(Book_.pages, 2, -1).over(byTitle)))
        .containsExactly("A1:-1", "A2:-1", "A3:100", "A4:300", "B1:-1", "B2:-1");
    assertThat(ofEach(lead(Book_.title).over(byTitle)))
        .containsExactly("A1:A2", "A2:A3", "A3:A4", "A4:null", "B1:B2", "B2:null");
    assertThat(ofEach(lead(Book_.title, 1, "none").over(byTitle)))
        .containsExactly("A1:A2", "A2:A3", "A3:A4", "A4:none", "B1:B2", "B2:none");
  }

  @Test
  void values_come_from_places_in_the_frame() {
    var all =
        partitionBy(Book_.author().id)
            .orderBy(Book_.title.asc())
            .rowsBetween(UNBOUNDED_PRECEDING, UNBOUNDED_FOLLOWING);
    assertThat(ofEach(firstValue(Book_.title).over(all)))
        .containsExactly("A1:A1", "A2:A1", "A3:A1", "A4:A1", "B1:B1", "B2:B1");
    assertThat(ofEach(lastValue(Book_.title).over(all)))
        .containsExactly("A1:A4", "A2:A4", "A3:A4", "A4:A4", "B1:B2", "B2:B2");
    assertThat(ofEach(nthValue(Book_.title, 3).over(all)))
        .containsExactly("A1:A3", "A2:A3", "A3:A3", "A4:A3", "B1:null", "B2:null");
  }

  @Test
  void aggregates_run_over_windows() {
    assertThat(ofEach(sum(Book_.pages).over(orderBy(Book_.title.asc()))))
        .containsExactly("A1:100", "A2:400", "A3:700", "A4:900", "B1:950", "B2:1020");
    assertThat(ofEach(count().over(partitionBy(Book_.author().id))))
        .containsExactly("A1:4", "A2:4", "A3:4", "A4:4", "B1:2", "B2:2");
    assertThat(ofEach(max(Book_.title).over()))
        .containsExactly("A1:B2", "A2:B2", "A3:B2", "A4:B2", "B1:B2", "B2:B2");
    assertThat(ofEach(count(Book_.pages.gte(200)).over(partitionBy(Book_.author().id))))
        .containsExactly("A1:3", "A2:3", "A3:3", "A4:3", "B1:0", "B2:0");
  }

  @Test
  void frames_cut_what_an_aggregate_sees() {
    var byTitle = orderBy(Book_.title.asc());
    assertThat(ofEach(sum(Book_.pages).over(byTitle.rowsBetween(preceding(1), following(1)))))
        .containsExactly("A1:400", "A2:700", "A3:800", "A4:550", "B1:320", "B2:120");
    assertThat(
            ofEach(
                count().over(orderBy(Book_.pages.asc()).rangeBetween(preceding(100), CURRENT_ROW))))
        .containsExactly("A1:3", "A2:3", "A3:3", "A4:2", "B1:1", "B2:2");
    assertThat(
            ofEach(
                count().over(orderBy(Book_.pages.asc()).groupsBetween(CURRENT_ROW, following(1)))))
        .containsExactly("A1:2", "A2:2", "A3:2", "A4:3", "B1:2", "B2:2");
  }

  @Test
  void a_frame_that_makes_no_sense_is_refused() {
    var byTitle = orderBy(Book_.title.asc());
    refused("query.bad-frame", () -> byTitle.rowsBetween(CURRENT_ROW, preceding(1)));
    refused("query.bad-frame", () -> byTitle.rowsBetween(UNBOUNDED_FOLLOWING, UNBOUNDED_FOLLOWING));
    refused("query.bad-frame", () -> byTitle.rowsBetween(preceding(-2), CURRENT_ROW), "-2");
    refused("query.bad-frame", () -> byTitle.rangeBetween(preceding(1), CURRENT_ROW), "number");
    refused(
        "query.bad-frame", () -> partitionBy(Book_.pages).groupsBetween(preceding(1), CURRENT_ROW));
  }
}
