package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldTypes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The day of a moment; comparing it with a date becomes a range on the bare column. */
final class DayExpression<M> extends TemporalExpression<M, LocalDate> {
  private final Period period;

  DayExpression(Term day, Period period) {
    super(day, FieldTypes.DATE);
    this.period = period;
  }

  @Override
  public Condition<M> eq(@Nullable LocalDate day) {
    return day == null || !isPlain(day) ? super.eq(day) : range(day, day);
  }

  @Override
  public Condition<M> ne(@Nullable LocalDate day) {
    return day == null || !isPlain(day) ? super.ne(day) : lt(day).or(gt(day));
  }

  @Override
  public Condition<M> in(Collection<? extends @Nullable LocalDate> values) {
    if (values == null) {
      return super.in(values);
    }
    List<Term> ranges = new ArrayList<>();
    for (LocalDate value : values) {
      if (value == null || ranges.size() == Period.MOST_RANGES) {
        return super.in(values);
      }
      ranges.add(eq(value).term());
    }
    return new Condition<>(Terms.or(ranges));
  }

  @Override
  public Condition<M> gt(LocalDate day) {
    return isPlain(day) ? period.from(day.plusDays(1)) : super.gt(day);
  }

  @Override
  public Condition<M> gte(LocalDate day) {
    return isPlain(day) ? period.from(day) : super.gte(day);
  }

  @Override
  public Condition<M> lt(LocalDate day) {
    return isPlain(day) ? period.before(day) : super.lt(day);
  }

  @Override
  public Condition<M> lte(LocalDate day) {
    return isPlain(day) ? period.before(day.plusDays(1)) : super.lte(day);
  }

  private static boolean isPlain(@Nullable LocalDate day) {
    return day != null && Period.isPlain(day.getYear());
  }
}
