package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldTypes;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.SqlType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A year that turns comparisons with a number into a range on the bare column. */
final class YearExpression<M> extends NumberExpression<M, Integer> {
  private final Term date;
  private final SqlType dateType;
  private final ZoneId zone;
  private final boolean iso;

  YearExpression(Term year, Term date, SqlType dateType, ZoneId zone, boolean iso) {
    super(year, FieldTypes.INTEGER);
    this.date = date;
    this.dateType = dateType;
    this.zone = zone;
    this.iso = iso;
  }

  @Override
  public Condition<M> eq(@Nullable Integer year) {
    return year == null ? isNull() : range(year, year);
  }

  @Override
  public Condition<M> ne(@Nullable Integer year) {
    return year == null ? isNotNull() : lt(year).or(gt(year));
  }

  @Override
  public Condition<M> gt(Integer year) {
    return bound(Comparison.Operator.GE, year + 1);
  }

  @Override
  public Condition<M> gte(Integer year) {
    return bound(Comparison.Operator.GE, year);
  }

  @Override
  public Condition<M> lt(Integer year) {
    return bound(Comparison.Operator.LT, year);
  }

  @Override
  public Condition<M> lte(Integer year) {
    return bound(Comparison.Operator.LT, year + 1);
  }

  @Override
  public Condition<M> range(Integer from, Integer to) {
    return gte(from).and(lte(to));
  }

  private Condition<M> bound(Comparison.Operator operator, int year) {
    return new Condition<>(
        new Term.Apply(
            new Functions.Compare(operator), List.of(date, new Term.Value(start(year), dateType))));
  }

  private Object start(int year) {
    LocalDate first = iso ? firstOfIsoYear(year) : LocalDate.of(year, 1, 1);
    return switch (dateType.kind()) {
      case TIMESTAMPTZ -> first.atStartOfDay(zone).toInstant();
      case TIMESTAMP -> first.atStartOfDay();
      default -> first;
    };
  }

  private static LocalDate firstOfIsoYear(int year) {
    return LocalDate.of(year, 1, 4)
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 1)
        .with(DayOfWeek.MONDAY);
  }
}
