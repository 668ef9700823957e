package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one lookup into a condition. */
final class LookupCondition {
  private LookupCondition() {}

  /** The condition that a name and its value stand for, a day or hour counted in the zone. */
  static Term of(ModelMeta<?> model, String name, @Nullable Object value, ZoneId zone) {
    LookupPath path = LookupParser.parse(model, name);
    LookupContext context = new LookupContext(path, zone);
    FieldMeta field = path.field();
    return field == null ? object(context, value) : column(context, field, value);
  }

  private static Term column(LookupContext context, FieldMeta field, @Nullable Object value) {
    LookupPath path = context.path();
    ColumnName column = ColumnName.of(path, field, context.zone());
    LookupOperator operator = column.operator() == null ? LookupOperator.EXACT : column.operator();
    ColumnLookup lookup = new ColumnLookup(context, anyValue(column.expression()));
    return within(path.many(), lookup.condition(operator, value).term());
  }

  @SuppressWarnings("unchecked") // each value is converted to the type of the column before
  private static Expression<Object, Object> anyValue(Expression<?, ?> expression) {
    return (Expression<Object, Object>) expression;
  }

  private static Term object(LookupContext context, @Nullable Object value) {
    LookupPath path = context.path();
    LookupOperator operator = operator(path);
    if (path.endsWithMany() && asksForAny(operator, value)) {
      return any(context, operator, value);
    }
    ObjectLookup lookup = new ObjectLookup(context, path.hops(), path.model());
    return within(path.many(), lookup.condition(operator, value));
  }

  private static LookupOperator operator(LookupPath path) {
    if (path.tail().isEmpty()) {
      return LookupOperator.EXACT;
    }
    LookupOperator operator = LookupKind.OBJECT.operator(path.tail().get(0));
    if (operator == null) {
      throw LookupErrors.unknownForObject(path);
    }
    if (path.tail().size() > 1) {
      throw LookupErrors.afterOperator(path.name(), path.tail().get(0));
    }
    return operator;
  }

  private static boolean asksForAny(LookupOperator operator, @Nullable Object value) {
    return operator == LookupOperator.ISNULL || (value == null && operator != LookupOperator.IN);
  }

  /** Whether there are related objects at all. */
  private static Term any(LookupContext context, LookupOperator operator, @Nullable Object value) {
    boolean none =
        operator == LookupOperator.ISNULL
            ? context.given(Boolean.class, value)
            : operator == LookupOperator.EXACT;
    List<LookupPath.ToMany> steps = context.path().many();
    int last = steps.size() - 1;
    Term any = related(steps.get(last), Terms.TRUE);
    return within(steps.subList(0, last), none ? Terms.not(any) : any);
  }

  /** The condition on a row at the end of to-many relations as one on the row at their start. */
  private static Term within(List<LookupPath.ToMany> steps, Term condition) {
    Term term = condition;
    for (int i = steps.size() - 1; i >= 0; i--) {
      term = related(steps.get(i), term);
    }
    return term;
  }

  private static Term related(LookupPath.ToMany step, Term condition) {
    return Terms.isNever(condition)
        ? Terms.FALSE
        : new Term.Related(step.hops(), step.relation(), condition);
  }
}
