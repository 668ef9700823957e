package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.PlinthAssertions.assertNoQueries;
import static dev.plinth.testkit.PlinthAssertions.assertQueries;
import static dev.plinth.testkit.behaviour.Sample.shelf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.testkit.model.Fingerprint;
import dev.plinth.testkit.model.Fingerprint_;
import dev.plinth.testkit.model.Loan;
import dev.plinth.testkit.model.Loan_;
import dev.plinth.testkit.model.Rate;
import dev.plinth.testkit.model.Rate_;
import dev.plinth.testkit.model.Shelf;
import dev.plinth.testkit.model.Shelf_;
import dev.plinth.testkit.model.Weight;
import dev.plinth.testkit.model.Weight_;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two spellings of one key are one key: {@code 1.5} and {@code 1.50}, equal bytes, a moment. */
abstract class KeyFormBehaviour extends Behaviour {
  private static final Instant SINCE = Instant.parse("2024-05-06T07:08:09.123456789Z");

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }

  private static Rate rate(String percent) {
    return Rate.objects.create(
        rate -> {
          rate.percent = number(percent);
          rate.since = SINCE;
        });
  }

  private static Fingerprint fingerprint(int first) {
    return Fingerprint.objects.create(print -> print.digest = new byte[] {(byte) first, 7});
  }

  private static Loan loan(String name, Rate rate, Fingerprint signature) {
    return Loan.objects.create(
        loan -> {
          loan.name = name;
          loan.rate.set(rate);
          loan.signature.set(signature);
        });
  }

  private static Weight weight(String grams) {
    return Weight.objects.create(weight -> weight.grams = number(grams));
  }

  @Test
  void in_bulk_finds_a_decimal_of_another_scale() {
    weight("1.50");
    BigDecimal asked = number("1.5");
    Map<BigDecimal, Weight> found = Weight.objects.inBulk(List.of(asked, number("100")));
    assertThat(found).containsOnlyKeys(asked);
    assertThat(Weight.objects.get((Object) number("1.500"))).isEqualTo(found.get(asked));
  }

  @Test
  void in_bulk_finds_keys_of_bytes() {
    fingerprint(1);
    fingerprint(2);
    byte[] asked = {1, 7};
    assertThat(Fingerprint.objects.inBulk(List.of(asked))).containsOnlyKeys(asked);
  }

  @Test
  void in_bulk_finds_a_moment_that_is_finer_than_its_column() {
    Rate rate = rate("1.5");
    List<Object> asked = List.of(number("1.500"), SINCE);
    assertThat(Rate.objects.inBulk(List.of(asked))).containsEntry(asked, rate);
  }

  @Test
  void a_decimal_that_no_column_holds_is_no_key() {
    rate("1.56");
    List<Object> asked = List.of(number("1.555"), SINCE);
    assertThat(Rate.objects.inBulk(List.of(asked))).isEmpty();
  }

  @Test
  void in_bulk_takes_any_number_of_composite_keys() {
    IntStream.range(0, 1_200).forEach(i -> shelf("A", i));
    List<List<Object>> asked =
        IntStream.range(0, 1_200).mapToObj(i -> List.<Object>of("A", i)).toList();
    assertThat(Shelf.objects.inBulk(asked)).hasSize(1_200);
  }

  @Test
  void a_left_out_column_loads_for_any_number_of_composite_keys() {
    IntStream.range(0, 1_200).forEach(i -> shelf("A", i));
    List<Shelf> shelves = Shelf.objects.defer(Shelf_.label).all();
    shelves.get(0).get(Shelf_.label);
    assertNoQueries(() -> shelves.forEach(shelf -> shelf.get(Shelf_.label)));
  }

  @Test
  void objects_of_one_key_are_equal_however_it_is_spelled() {
    Rate saved = rate("1.5");
    Fingerprint print = fingerprint(1);
    assertThat(Set.of(saved)).contains(Rate.objects.first().orElseThrow());
    assertThat(Set.of(print)).contains(Fingerprint.objects.first().orElseThrow());
  }

  @Test
  void bulk_update_finds_its_objects_however_their_keys_are_spelled() {
    Rate rate = rate("1.5");
    rate.label = "high";
    assertThat(Rate.objects.bulkUpdate(List.of(rate), Rate_.label)).isEqualTo(1);
    Fingerprint print = fingerprint(1);
    print.label = "thumb";
    assertThat(Fingerprint.objects.bulkUpdate(List.of(print), Fingerprint_.label)).isEqualTo(1);
    Weight weight = weight("1.50");
    weight.pieces = 4;
    assertThat(Weight.objects.bulkUpdate(List.of(weight), Weight_.pieces)).isEqualTo(1);
  }

  @Test
  void a_reference_tells_the_key_as_java_has_it() {
    Loan loan = loan("a", rate("1.5"), fingerprint(1));
    assertThat((byte[]) loan.signature.id()).containsExactly(1, 7);
    assertThat(Loan.objects.get(Loan_.name.eq("a")).rate.id())
        .isEqualTo(List.of(number("1.50"), Instant.parse("2024-05-06T07:08:09.123456Z")));
    assertThat(Loan.objects.get(Loan_.name.eq("a")).signature.toString())
        .isEqualTo("Fingerprint(0107)");
  }

  @Test
  void references_are_prefetched_however_their_keys_are_spelled() {
    loan("a", rate("1.5"), fingerprint(1));
    List<Loan> loans =
        assertQueries(3, () -> Loan.objects.prefetchRelated(Loan_.rate(), Loan_.signature()).all());
    assertNoQueries(
        () -> {
          assertThat(loans.get(0).rate.get().percent).isEqualByComparingTo("1.5");
          assertThat(loans.get(0).signature.get().digest).containsExactly(1, 7);
        });
  }

  @Test
  void a_reference_by_another_spelling_is_loaded() {
    rate("1.5");
    fingerprint(1);
    Loan loan = new Loan();
    loan.rate.setId(List.of(number("1.500"), SINCE));
    loan.signature.setId(new byte[] {1, 7});
    assertThat(loan.rate.get().percent).isEqualByComparingTo("1.5");
    assertThat(loan.signature.get().digest).containsExactly(1, 7);
  }

  @Test
  void children_are_prefetched_however_their_keys_are_spelled() {
    Rate rate = rate("1.5");
    Fingerprint print = fingerprint(1);
    loan("a", rate, print);
    Fingerprint.objects.prefetchRelated(Fingerprint_.signed()).all();
    assertThat(rate.loans.all()).extracting(loan -> loan.name).containsExactly("a");
    assertThat(print.signed.all()).extracting(loan -> loan.name).containsExactly("a");
    List<Fingerprint> prints =
        Fingerprint.objects.prefetchRelated(Fingerprint_.signed(), Fingerprint_.marked()).all();
    assertNoQueries(() -> assertThat(prints.get(0).signed.all()).hasSize(1));
  }

  @Test
  void a_left_out_column_is_loaded_however_the_key_is_spelled() {
    rate("1.5");
    fingerprint(1);
    weight("1.50");
    assertThat(Rate.objects.defer(Rate_.label).all().get(0).get(Rate_.label)).isNull();
    assertThat(Fingerprint.objects.defer(Fingerprint_.label).all().get(0).get(Fingerprint_.label))
        .isNull();
    assertThat(Weight.objects.defer(Weight_.pieces).all().get(0).get(Weight_.pieces)).isZero();
  }

  @Test
  void links_to_keys_of_bytes_are_kept_with_the_smallest_difference() {
    Loan loan = loan("a", rate("1.5"), fingerprint(1));
    Fingerprint second = fingerprint(2);
    loan.marks.add(second);
    loan.marks.set(List.of(Fingerprint.objects.get((Object) new byte[] {2, 7}), fingerprint(3)));
    assertThat(loan.marks.count()).isEqualTo(2);
    Loan found = Loan.objects.prefetchRelated(Loan_.marks()).get(Loan_.name.eq("a"));
    assertNoQueries(() -> assertThat(found.marks.all()).hasSize(2).contains(second));
    List<Fingerprint> marked =
        Fingerprint.objects.prefetchRelated(Fingerprint_.marked()).orderBy("digest").all();
    assertThat(marked.get(1).marked.all()).containsExactly(loan);
  }

  @Test
  void children_are_added_and_set_however_their_owner_is_spelled() {
    Rate rate = rate("1.5");
    Loan loan = loan("a", rate("2"), fingerprint(1));
    rate.loans.set(List.of(loan));
    assertThat(Loan.objects.get(Loan_.name.eq("a")).rate.get()).isEqualTo(rate);
    rate.loans.remove(loan);
    assertThat(Loan.objects.get(Loan_.name.eq("a")).rate.isNull()).isTrue();
  }
}
