package dev.plinth.orm.query;

import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.List;

/**
 * The names that a query takes: those that each of its policies allows. Immutable.
 *
 * @param policies the policies; none allow every name
 */
public record AllowedNames(List<LookupPolicy> policies) {
  static final AllowedNames ALL = new AllowedNames(List.of());

  /** Copies the list. */
  public AllowedNames {
    policies = List.copyOf(policies);
  }

  /** Only those that this policy allows too. */
  AllowedNames and(LookupPolicy policy) {
    List<LookupPolicy> more = new ArrayList<>(policies);
    more.add(policy);
    return new AllowedNames(more);
  }

  /**
   * The name, if it is allowed.
   *
   * @param what what it is the name of, in messages
   * @throws PlinthException {@code query.lookup-not-allowed}
   */
  public String check(String what, ModelMeta<?> model, String name) {
    policies.forEach(policy -> policy.check(what, model, name));
    return name;
  }

  /** The lookups, limited to allowed names. */
  public Q limit(Q lookups) {
    Q limited = lookups;
    for (LookupPolicy policy : policies) {
      limited = limited.allowing(policy);
    }
    return limited;
  }
}
