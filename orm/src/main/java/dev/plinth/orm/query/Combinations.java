package dev.plinth.orm.query;

import dev.plinth.orm.meta.ModelMeta;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a {@link Q} is made of. */
final class Combinations {
  private Combinations() {}

  /** Lookups that have to be kept together; every policy has to allow each of them. */
  record All(
      Map<String, ? extends @Nullable Object> lookups, ZoneId zone, List<LookupPolicy> policies)
      implements Q {
    All {
      lookups = Collections.unmodifiableMap(new LinkedHashMap<>(lookups));
      policies = List.copyOf(policies);
    }

    @Override
    public Term term(ModelMeta<?> model) {
      List<Term> terms = new ArrayList<>(lookups.size());
      lookups.forEach((name, value) -> terms.add(term(model, name, value)));
      return SameRow.and(terms);
    }

    private Term term(ModelMeta<?> model, String name, @Nullable Object value) {
      policies.forEach(policy -> policy.check("Lookup", model, name));
      return LookupCondition.of(model, name, value, zone);
    }

    @Override
    public Q at(ZoneId inZone) {
      return new All(lookups, inZone, policies);
    }

    @Override
    public Q allowing(LookupPolicy allowed) {
      List<LookupPolicy> all = new ArrayList<>(policies);
      all.add(allowed);
      return new All(lookups, zone, all);
    }
  }

  /** Two that have to be kept both. */
  record Both(Q left, Q right) implements Q {
    @Override
    public Term term(ModelMeta<?> model) {
      return SameRow.and(List.of(left.term(model), right.term(model)));
    }

    @Override
    public Q at(ZoneId zone) {
      return new Both(left.at(zone), right.at(zone));
    }

    @Override
    public Q allowing(LookupPolicy allowed) {
      return new Both(left.allowing(allowed), right.allowing(allowed));
    }
  }

  /** Two of which one has to be kept. */
  record Either(Q left, Q right) implements Q {
    @Override
    public Term term(ModelMeta<?> model) {
      return SameRow.or(List.of(left.term(model), right.term(model)));
    }

    @Override
    public Q at(ZoneId zone) {
      return new Either(left.at(zone), right.at(zone));
    }

    @Override
    public Q allowing(LookupPolicy allowed) {
      return new Either(left.allowing(allowed), right.allowing(allowed));
    }
  }

  /** One that must not be kept. */
  record Opposite(Q original) implements Q {
    @Override
    public Term term(ModelMeta<?> model) {
      return Terms.not(original.term(model));
    }

    @Override
    public Q at(ZoneId zone) {
      return new Opposite(original.at(zone));
    }

    @Override
    public Q allowing(LookupPolicy allowed) {
      return new Opposite(original.allowing(allowed));
    }
  }
}
