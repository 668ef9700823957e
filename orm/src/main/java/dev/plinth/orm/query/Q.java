package dev.plinth.orm.query;

import dev.plinth.orm.meta.ModelMeta;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lookups by name, combined by and, or and not; the way to ask for what is known only when the
 * program runs.
 *
 * <pre>{@code
 * User.objects.filter(Q.of("age__gte", 18).or(Q.of("vip", true)))
 * // WHERE "users"."age" >= ? OR "users"."vip" = ?
 * Post.objects.filter(Q.of("created__hour__lt", 12).at(ZoneId.of("Europe/Berlin")))
 * Post.objects.filter(Q.of(parameters).allowing(LookupPolicy.allow("title", "author__username")))
 * }</pre>
 *
 * <p>{@link Lookups} describes names and values. Within one {@code Q} all conditions across the
 * same to-many relation speak of the same related row. The names are checked when it is used in a
 * filter. Immutable and thread-safe; equal ones ask the same.
 */
public sealed interface Q
    permits Combinations.All, Combinations.Both, Combinations.Either, Combinations.Opposite {

  /** One lookup. */
  static Q of(String lookup, @Nullable Object value) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put(lookup, value);
    return of(one);
  }

  /** All of the lookups; across a to-many relation one row has to keep them. */
  static Q of(Map<String, ? extends @Nullable Object> lookups) {
    return new Combinations.All(lookups, ZoneOffset.UTC, List.of());
  }

  /** Rows that keep both. */
  default Q and(Q other) {
    return new Combinations.Both(this, other);
  }

  /** Rows that keep at least one. */
  default Q or(Q other) {
    return new Combinations.Either(this, other);
  }

  /** Exactly the rows that this drops. */
  default Q not() {
    return new Combinations.Opposite(this);
  }

  /** The same lookups, the parts of instants taken in this zone instead of UTC. */
  Q at(ZoneId zone);

  /**
   * The same lookups; any name that the policy does not allow is an error. A second policy narrows
   * the first.
   */
  Q allowing(LookupPolicy policy);

  /** The condition on rows of a model. */
  Term term(ModelMeta<?> model);
}
