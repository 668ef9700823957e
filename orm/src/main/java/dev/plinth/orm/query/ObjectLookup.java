package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.FieldType;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions on an object that a relation leads to, or on a key of several columns: that it is
 * this one, one of these, or none.
 *
 * @param context the lookup
 * @param hops where the object is
 * @param model its model
 */
record ObjectLookup(LookupContext context, Hops hops, ModelMeta<?> model) {

  Term condition(LookupOperator operator, @Nullable Object value) {
    return switch (operator) {
      case ISNULL -> isNull(context.given(Boolean.class, value));
      case IN -> in(context.given(value));
      case NE -> value == null ? isNull(false) : isNot(value);
      default -> value == null ? isNull(true) : is(value);
    };
  }

  private Term isNull(boolean wanted) {
    return new Term.Null(keyPart(0), !wanted);
  }

  private Term is(Object value) {
    Term computed = computed(value);
    return computed == null
        ? KeyTerms.is(hops, model, key(value))
        : Comparisons.of(LookupOperator.EXACT.comparison(), keyPart(0), computed);
  }

  private Term isNot(Object value) {
    Term computed = computed(value);
    return computed == null
        ? KeyTerms.isNot(hops, model, key(value))
        : Comparisons.of(LookupOperator.NE.comparison(), keyPart(0), computed);
  }

  /** What the database computes to compare the key with, or null for a plain value. */
  private @Nullable Term computed(Object value) {
    if (value instanceof Expression<?, ?> other) {
      return context.expression(onlyPart(value).type(), other).term();
    }
    if (value instanceof ModelQuery<?> || value instanceof Subquery<?>) {
      FieldType<?> type = onlyPart(value).type();
      return new Term.Scalar(context.subquery(type, question(value)).single());
    }
    return null;
  }

  private Term in(Object value) {
    if (value instanceof ModelQuery<?> || value instanceof Subquery<?>) {
      List<Term> key = new ArrayList<>();
      model.key().forEach(part -> key.add(new Term.Field(hops, part)));
      return new Term.InQuestion(key, question(value).unordered());
    }
    List<@Nullable Object> elements = ValueConversion.elements(value);
    if (elements == null) {
      throw LookupErrors.noList(context.path(), value);
    }
    return in(elements);
  }

  private Term in(List<@Nullable Object> elements) {
    List<Object> keys = new ArrayList<>(elements.size());
    for (Object element : elements) {
      if (element != null) {
        keys.add(key(element));
      }
    }
    return KeyTerms.in(hops, model, keys, keys.size() < elements.size());
  }

  /** The rows of a query for objects have to be of the model that the relation leads to. */
  private Question question(Object value) {
    Question question =
        value instanceof ModelQuery<?> query ? query.keys() : ((Subquery<?>) value).question();
    if (value instanceof ModelQuery<?> && question.model() != model) {
      throw LookupErrors.otherModel(context.path(), model, question.model());
    }
    return question;
  }

  private Object key(Object value) {
    if (value instanceof Persistent object && ModelMeta.ofObject(object) != model) {
      throw LookupErrors.otherModel(context.path(), model, ModelMeta.ofObject(object));
    }
    return KeyValues.of(context.what(), model, value);
  }

  private FieldMeta onlyPart(Object value) {
    if (model.key().size() > 1) {
      throw LookupErrors.wrongType(context.path(), "a " + model.name() + " or its key", value);
    }
    return model.key().get(0);
  }

  private Term keyPart(int part) {
    return new Term.Field(hops, model.key().get(part));
  }
}
