package dev.plinth.orm.query;

import dev.plinth.orm.meta.ModelMeta;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lookups by name, combined by and, or and not: {@code Q.of("age__gte", 18).or(Q.of("vip", true))}.
 * The names are checked when it is used in a filter. Immutable and thread-safe.
 */
public sealed interface Q {

  /** One lookup. */
  static Q of(String lookup, @Nullable Object value) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put(lookup, value);
    return new All(one);
  }

  /** All of the lookups; across a to-many relation one row has to keep them. */
  static Q of(Map<String, ? extends @Nullable Object> lookups) {
    return new All(lookups);
  }

  /** Rows that keep both. */
  default Q and(Q other) {
    return new Both(this, other);
  }

  /** Rows that keep at least one. */
  default Q or(Q other) {
    return new Either(this, other);
  }

  /** Exactly the rows that this drops. */
  default Q not() {
    return new Opposite(this);
  }

  /** The condition on rows of a model. */
  Term term(ModelMeta<?> model);

  /** Lookups that have to be kept together. */
  record All(Map<String, ? extends @Nullable Object> lookups) implements Q {
    /** Copies the map. */
    public All {
      lookups = Collections.unmodifiableMap(new LinkedHashMap<>(lookups));
    }

    @Override
    public Term term(ModelMeta<?> model) {
      return Lookups.condition(model, lookups);
    }
  }

  /** Two that have to be kept both. */
  record Both(Q left, Q right) implements Q {
    @Override
    public Term term(ModelMeta<?> model) {
      return Terms.and(List.of(left.term(model), right.term(model)));
    }
  }

  /** Two of which one has to be kept. */
  record Either(Q left, Q right) implements Q {
    @Override
    public Term term(ModelMeta<?> model) {
      return Terms.or(List.of(left.term(model), right.term(model)));
    }
  }

  /** One that must not be kept. */
  record Opposite(Q original) implements Q {
    @Override
    public Term term(ModelMeta<?> model) {
      return Terms.not(original.term(model));
    }
  }
}
