package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldTypes;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A year that turns comparisons with a number into a range on the bare column. */
final class YearExpression<M> extends NumberExpression<M, Integer> {
  private final Period period;
  private final boolean iso;

  YearExpression(Term year, Period period, boolean iso) {
    super(year, FieldTypes.INTEGER);
    this.period = period;
    this.iso = iso;
  }

  @Override
  public Condition<M> eq(@Nullable Integer year) {
    return year == null || !Period.isPlain(year) ? super.eq(year) : range(year, year);
  }

  @Override
  public Condition<M> ne(@Nullable Integer year) {
    return year == null || !Period.isPlain(year) ? super.ne(year) : lt(year).or(gt(year));
  }

  @Override
  public Condition<M> in(Collection<? extends @Nullable Integer> values) {
    if (values == null) {
      return super.in(values);
    }
    List<Term> ranges = new ArrayList<>();
    for (Integer value : values) {
      if (value == null || ranges.size() == Period.MOST_RANGES) {
        return super.in(values);
      }
      ranges.add(eq(value).term());
    }
    return new Condition<>(Terms.or(ranges));
  }

  @Override
  public Condition<M> gt(Integer year) {
    return isPlain(year) ? period.from(start(year + 1)) : super.gt(year);
  }

  @Override
  public Condition<M> gte(Integer year) {
    return isPlain(year) ? period.from(start(year)) : super.gte(year);
  }

  @Override
  public Condition<M> lt(Integer year) {
    return isPlain(year) ? period.before(start(year)) : super.lt(year);
  }

  @Override
  public Condition<M> lte(Integer year) {
    return isPlain(year) ? period.before(start(year + 1)) : super.lte(year);
  }

  private static boolean isPlain(@Nullable Integer year) {
    return year != null && Period.isPlain(year);
  }

  private LocalDate start(int year) {
    return iso
        ? LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 1).with(DayOfWeek.MONDAY)
        : LocalDate.of(year, 1, 1);
  }
}
