package dev.plinth.orm.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What can be told of terms without any SQL. */
final class Terms {
  static final Term TRUE = new Term.Constant(true);
  static final Term FALSE = new Term.Constant(false);

  private Terms() {}

  /** All of the conditions, flattened, with those left out that are true anyway. */
  static Term and(List<Term> conditions) {
    if (conditions.size() == 1) {
      return conditions.get(0);
    }
    List<Term> flat = new ArrayList<>();
    for (Term condition : conditions) {
      if (condition instanceof Term.And and) {
        flat.addAll(and.conditions());
      } else if (!condition.equals(TRUE)) {
        flat.add(condition);
      }
    }
    if (flat.contains(FALSE)) {
      return FALSE;
    }
    return flat.isEmpty() ? TRUE : flat.size() == 1 ? flat.get(0) : new Term.And(flat);
  }

  /** One of the conditions, flattened, with those left out that are false anyway. */
  static Term or(List<Term> conditions) {
    List<Term> flat = new ArrayList<>();
    for (Term condition : conditions) {
      if (condition instanceof Term.Or or) {
        flat.addAll(or.conditions());
      } else if (!condition.equals(FALSE)) {
        flat.add(condition);
      }
    }
    if (flat.contains(TRUE)) {
      return TRUE;
    }
    return flat.isEmpty() ? FALSE : flat.size() == 1 ? flat.get(0) : new Term.Or(flat);
  }

  /** The negation in two-valued logic. */
  static Term not(Term condition) {
    if (condition instanceof Term.Constant constant) {
      return new Term.Constant(!constant.value());
    }
    return condition instanceof Term.Not not ? not.condition() : negated(countNulls(condition));
  }

  private static Term negated(Term condition) {
    if (isNever(condition)) {
      return TRUE;
    }
    return condition instanceof Term.Null test
        ? new Term.Null(test.value(), !test.negated())
        : new Term.Not(condition);
  }

  /** Lists that hold a null keep null rows where they are negated. */
  private static Term countNulls(Term condition) {
    if (condition instanceof Term.In in && in.withNull()) {
      Term list = new Term.In(in.value(), in.values(), in.type(), false);
      Term listed = in.values().isEmpty() ? FALSE : list;
      return or(List.of(listed, new Term.Null(in.value(), false)));
    }
    if (condition instanceof Term.And and) {
      return and(and.conditions().stream().map(Terms::countNulls).toList());
    }
    return condition instanceof Term.Or or
        ? or(or.conditions().stream().map(Terms::countNulls).toList())
        : condition;
  }

  /** Whether the condition can keep no row, whatever the database holds. */
  static boolean isNever(Term condition) {
    if (condition instanceof Term.In in) {
      return in.values().isEmpty();
    }
    if (condition instanceof Term.InQuestion in) {
      return in.question().isNever();
    }
    if (condition instanceof Term.Exists exists) {
      return exists.question().isNever();
    }
    if (condition instanceof Term.Related related) {
      return isNever(related.condition());
    }
    if (condition instanceof Term.And and) {
      return and.conditions().stream().anyMatch(Terms::isNever);
    }
    if (condition instanceof Term.Or or) {
      return or.conditions().stream().allMatch(Terms::isNever);
    }
    return condition.equals(FALSE);
  }

  /** Whether the term's value can never be null. */
  static boolean isNeverNull(Term term) {
    if (term instanceof Term.Field field) {
      return !field.field().nullable() && !field.hops().isNullable();
    }
    if (term instanceof Term.Value value) {
      return value.value() != null;
    }
    if (term instanceof Term.Apply apply) {
      return apply.function().isStrict() && apply.arguments().stream().allMatch(Terms::isNeverNull);
    }
    if (term instanceof Term.In in) {
      return isNeverNull(in.value());
    }
    if (term instanceof Term.Aggregate aggregate) {
      return aggregate.function().equals("count");
    }
    if (term instanceof Term.RelatedAggregate related) {
      return isNeverNull(related.aggregate());
    }
    if (term instanceof Term.Window window) {
      return WindowTerms.isNeverNull(window);
    }
    return isTwoValued(term)
        || (children(term).stream().allMatch(Terms::isNeverNull) && !isOpaque(term));
  }

  /** Whether the term is a condition that is true or false, whatever is in it. */
  private static boolean isTwoValued(Term term) {
    return term instanceof Term.Null
        || term instanceof Term.Not
        || term instanceof Term.Related
        || term instanceof Term.Linked
        || term instanceof Term.Exists;
  }

  /** Whether the term takes its value from the row itself, by no other term of the row. */
  static boolean isLeaf(Term term) {
    return term instanceof Term.Field
        || term instanceof Term.Related
        || term instanceof Term.Linked
        || term instanceof Term.RelatedAggregate;
  }

  private static boolean isOpaque(Term term) {
    return term instanceof Term.Scalar
        || term instanceof Term.RelatedAggregate
        || term instanceof Term.InQuestion
        || term instanceof Term.Outer;
  }

  /** The hops that must lead to a row wherever the condition is true. */
  static Set<Hops> required(Term condition) {
    if (condition instanceof Term.And and) {
      Set<Hops> all = new LinkedHashSet<>();
      and.conditions().forEach(part -> all.addAll(required(part)));
      return all;
    }
    if (condition instanceof Term.Or or) {
      Set<Hops> common = new LinkedHashSet<>(required(or.conditions().get(0)));
      or.conditions().forEach(part -> common.retainAll(required(part)));
      return common;
    }
    if (condition instanceof Term.Null test) {
      return test.negated() ? mentioned(test.value()) : Set.of();
    }
    if (condition instanceof Term.Related related) {
      return prefixes(related.hops());
    }
    return condition instanceof Term.Not ? Set.of() : mentioned(condition);
  }

  /** The hops on which the value depends so that it is null without them. */
  private static Set<Hops> mentioned(Term term) {
    if (term instanceof Term.Field field) {
      boolean dangling =
          Scope.holdsKey(field.hops(), field.field()) && !field.hops().last().isConstrained();
      return prefixes(dangling ? field.hops().parent() : field.hops());
    }
    if (term instanceof Term.Or || term instanceof Term.Not || term instanceof Term.Null) {
      return required(term);
    }
    Set<Hops> all = new LinkedHashSet<>();
    strictParts(term).forEach(part -> all.addAll(mentioned(part)));
    return all;
  }

  /** The terms inside that make the whole null when they are. */
  private static List<Term> strictParts(Term term) {
    if (term instanceof Term.InQuestion in) {
      return in.values();
    }
    boolean lenient = term instanceof Term.Apply apply && !apply.function().isStrict();
    boolean closed = isOpaque(term) || isTwoValued(term) || term instanceof Term.Window;
    return lenient || closed ? List.of() : children(term);
  }

  private static Set<Hops> prefixes(Hops hops) {
    Set<Hops> all = new LinkedHashSet<>();
    for (Hops h = hops; !h.isEmpty(); h = h.parent()) {
      all.add(h);
    }
    return all;
  }

  /** Whether the term or one inside it, in the same row's words, is such a one. */
  static boolean contains(Term term, Predicate<Term> wanted) {
    if (wanted.test(term)) {
      return true;
    }
    for (Term child : children(term)) {
      if (contains(child, wanted)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a function over the rows around each row is part of the term. */
  static boolean hasWindow(Term term) {
    return contains(term, Term.Window.class::isInstance);
  }

  /**
   * The terms directly inside, in the words of the same row. Sub-queries are closed but for what
   * they take from that row.
   */
  static List<Term> children(Term term) {
    if (term instanceof Term.Field || term instanceof Term.Value) {
      return List.of(); // first, since every walk ends at these
    }
    if (term instanceof Term.Apply apply) {
      return apply.arguments();
    }
    if (term instanceof Term.And and) {
      return and.conditions();
    }
    if (term instanceof Term.Or or) {
      return or.conditions();
    }
    if (term instanceof Term.Not not) {
      return List.of(not.condition());
    }
    if (term instanceof Term.Null test) {
      return List.of(test.value());
    }
    if (term instanceof Term.In in) {
      return List.of(in.value());
    }
    return term instanceof Term.Window window
        ? WindowTerms.children(window)
        : OuterTerms.children(term);
  }
}
