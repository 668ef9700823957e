package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.sql.PlinthException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a column, or a relation, is set to by name. */
final class NamedAssignment {
  private NamedAssignment() {}

  static Assignment<?> of(ModelMeta<?> model, String name, @Nullable Object value) {
    RelationMeta relation = model.findRelation(name);
    if (relation != null && relation.holdsKey() && !isComputed(value)) {
      return ofRelation(model, relation, value);
    }
    FieldMeta field = NamedColumns.ownField(model, name);
    if (!field.writable()) {
      throw new PlinthException(
          "update.generated-column",
          "'%s' of %s is computed by the database. Leave it out.".formatted(name, model));
    }
    return new Assignment<>(List.of(field), List.of(term(model, field, value)));
  }

  private static boolean isComputed(@Nullable Object value) {
    return value instanceof Expression<?, ?> || value instanceof Subquery<?>;
  }

  private static Assignment<?> ofRelation(
      ModelMeta<?> model, RelationMeta relation, @Nullable Object value) {
    List<FieldMeta> columns = relation.fields();
    if (value == null) {
      columns.forEach(column -> refuseNull(model, column));
      return new Assignment<>(columns, columns.stream().map(NamedAssignment::nothing).toList());
    }
    Object key = KeyValues.of(what(model, relation.name()), relation.target(), value);
    if (!KeyTerms.isHeld(relation.target(), key)) {
      throw outOfRange(model, relation.name());
    }
    return new Assignment<>(columns, List.copyOf(KeyTerms.values(relation.target(), key)));
  }

  private static Term nothing(FieldMeta column) {
    return new Term.Value(null, column.sqlType());
  }

  private static Term term(ModelMeta<?> model, FieldMeta field, @Nullable Object value) {
    if (value instanceof Expression<?, ?> expression) {
      return computed(model, field, expression);
    }
    if (value instanceof Subquery<?> query) {
      return new Term.Scalar(query.single());
    }
    if (value == null) {
      refuseNull(model, field);
      return nothing(field);
    }
    Fit<?> fit = ValueConversion.fit(field.type(), value).orElse(null);
    if (fit == null) {
      throw LookupErrors.wrongType(
          what(model, field.name()), LookupErrors.expected(field.type()), value);
    }
    Object exact = fit.exact();
    if (exact == null) {
      throw outOfRange(model, field.name());
    }
    return new Term.Value(field.type().bindable(exact), field.sqlType());
  }

  private static Term computed(ModelMeta<?> model, FieldMeta field, Expression<?, ?> value) {
    if (!LookupContext.isComparable(field.type(), value.type())) {
      throw LookupErrors.wrongType(
          what(model, field.name()), LookupErrors.expected(field.type()), value);
    }
    if (!Ownership.isOf(model, value.term())) {
      throw new PlinthException(
          "query.wrong-model",
          "%s computes from columns of %s, found an expression of another model. Use %s_."
              .formatted(what(model, field.name()), model, model));
    }
    return value.term();
  }

  private static void refuseNull(ModelMeta<?> model, FieldMeta field) {
    if (!field.nullable()) {
      throw new PlinthException(
          "update.not-nullable",
          "'%s' of %s can't be null. Set a value, or make the field @Nullable."
              .formatted(field.name(), model));
    }
  }

  private static PlinthException outOfRange(ModelMeta<?> model, String name) {
    return new PlinthException(
        "update.out-of-range",
        "%s found a number that the column can't hold. Give one that it can."
            .formatted(what(model, name)));
  }

  private static String what(ModelMeta<?> model, String name) {
    return "Setting '%s' of %s".formatted(name, model);
  }
}
