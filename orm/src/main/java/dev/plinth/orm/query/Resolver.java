package dev.plinth.orm.query;

import dev.plinth.sql.Aggregate;
import dev.plinth.sql.And;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Exists;
import dev.plinth.sql.Expr;
import dev.plinth.sql.InQuery;
import dev.plinth.sql.InValues;
import dev.plinth.sql.IsNull;
import dev.plinth.sql.IsTrue;
import dev.plinth.sql.Literal;
import dev.plinth.sql.Not;
import dev.plinth.sql.Or;
import dev.plinth.sql.OrderBy;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.Scalar;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.Tuple;
import dev.plinth.sql.Window;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns terms into SQL expressions within the tables of one select. */
final class Resolver {
  private final Scope scope;
  private final Function<Term, @Nullable Expr> known;
  private final @Nullable Resolver around;

  /** An aggregate that is selected and ordered by is the same expression, lest it be run twice. */
  private final Map<Term.RelatedAggregate, Expr> once = new HashMap<>();

  Resolver(Scope scope) {
    this(scope, null);
  }

  /** A resolver for a select inside of another one. */
  Resolver(Scope scope, @Nullable Resolver around) {
    this(scope, around, term -> null);
  }

  private Resolver(Scope scope, @Nullable Resolver around, Function<Term, @Nullable Expr> known) {
    this.scope = scope;
    this.around = around;
    this.known = known;
  }

  /** A resolver to which some terms are columns already, as those of a sub-query are. */
  Resolver knowing(Function<Term, @Nullable Expr> columns) {
    return new Resolver(scope, around, columns);
  }

  Scope scope() {
    return scope;
  }

  Expr resolve(Term term) {
    Expr column = known.apply(term);
    if (column != null) {
      return column;
    }
    if (term instanceof Term.Field field) {
      return scope.column(field.hops(), field.field());
    }
    if (term instanceof Term.Value value) {
      return new Bind(value.value(), value.type());
    }
    if (term instanceof Term.Apply apply) {
      return apply.function().apply(resolve(apply.arguments()));
    }
    if (term instanceof Term.Window window) {
      return window(window);
    }
    return term instanceof Term.Aggregate aggregate ? aggregate(aggregate) : logic(term);
  }

  List<Expr> resolve(List<Term> terms) {
    List<Expr> resolved = new ArrayList<>(terms.size());
    terms.forEach(term -> resolved.add(resolve(term)));
    return resolved;
  }

  List<OrderBy> order(List<Order<?>> keys) {
    List<OrderBy> order = new ArrayList<>(keys.size());
    keys.forEach(
        key -> order.add(new OrderBy(resolve(key.term()), key.isDescending(), key.nulls())));
    return order;
  }

  /** The condition, or null where it is true anyway. */
  @Nullable Expr condition(Term term) {
    WindowChecks.checkCondition(term);
    return term.equals(Terms.TRUE) ? null : resolve(term);
  }

  private Expr logic(Term term) {
    if (term instanceof Term.And and) {
      return new And(resolve(and.conditions()));
    }
    if (term instanceof Term.Or or) {
      return new Or(resolve(or.conditions()));
    }
    if (term instanceof Term.Not not) {
      return negated(not.condition());
    }
    if (term instanceof Term.Null test) {
      return new IsNull(resolve(test.value()), test.negated());
    }
    if (term instanceof Term.In in) {
      return in.values().isEmpty()
          ? new Literal(false)
          : new InValues(resolve(in.value()), in.values(), in.type());
    }
    return term instanceof Term.Constant constant ? new Literal(constant.value()) : query(term);
  }

  private Expr query(Term term) {
    if (term instanceof Term.InQuestion in) {
      return inQuestion(in);
    }
    if (term instanceof Term.Scalar scalar) {
      checkColumns(scalar.question(), 1);
      return new Scalar(SelectPlan.inside(this, scalar.question()));
    }
    if (term instanceof Term.Exists exists) {
      return exists.question().isNever()
          ? new Literal(false)
          : new Exists(SelectPlan.anyInside(this, exists.question()));
    }
    if (term instanceof Term.Outer outer) {
      return outer(outer.value());
    }
    if (term instanceof Term.Related related) {
      return exists(related);
    }
    if (term instanceof Term.RelatedAggregate related) {
      return once.computeIfAbsent(related, this::relatedAggregate);
    }
    if (term instanceof Term.Linked linked) {
      return LinkedSelect.exists(scope, linked);
    }
    throw new IllegalStateException("No SQL for " + term);
  }

  /** Exactly the rows for which the condition is not true. */
  private Expr negated(Term condition) {
    if (condition instanceof Term.Null test) {
      return new IsNull(resolve(test.value()), !test.negated());
    }
    if (!Terms.isNeverNull(condition)) {
      return new IsTrue(resolve(condition), true);
    }
    if (condition instanceof Term.Apply apply
        && apply.function() instanceof Functions.Compare compare) {
      return compare.negated().apply(resolve(apply.arguments()));
    }
    return new Not(resolve(condition));
  }

  private Expr inQuestion(Term.InQuestion in) {
    checkColumns(in.question(), in.values().size());
    if (in.question().isNever()) {
      return new Literal(false);
    }
    List<Expr> left = resolve(in.values());
    Expr one = left.size() == 1 ? left.get(0) : new Tuple(left);
    return new InQuery(one, SelectPlan.inside(this, in.question()));
  }

  static void checkColumns(Question question, int wanted) {
    int columns = question.outputs().size();
    if (columns != wanted) {
      throw new PlinthException(
          "query.subquery-columns",
          "A query to compare with has to select "
              + wanted
              + " column(s), found "
              + columns
              + ". Narrow it with values(...).");
    }
  }

  private Expr outer(Term value) {
    if (around == null) {
      throw OuterChecks.alone(value);
    }
    OuterChecks.check(around.scope.model(), value);
    return around.resolve(value);
  }

  private Expr exists(Term.Related related) {
    RelatedSelect select = RelatedSelect.of(this, related.hops(), related.relation());
    Term condition = related.condition();
    List<SelectItem> one = List.of(new SelectItem(new Literal(1), null));
    return new Exists(select.select(one, condition, select.resolver().condition(condition)));
  }

  private Expr relatedAggregate(Term.RelatedAggregate related) {
    RelatedSelect select = RelatedSelect.of(this, related.hops(), related.relation());
    Term.Aggregate aggregate = related.aggregate();
    Term condition = aggregate.filter() == null ? Terms.TRUE : aggregate.filter();
    Term plain =
        new Term.Aggregate(
            aggregate.function(),
            aggregate.arguments(),
            aggregate.distinct(),
            null,
            aggregate.order());
    Expr value = select.resolver().resolve(plain);
    Expr where = select.resolver().condition(condition);
    return new Scalar(select.select(List.of(new SelectItem(value, null)), condition, where));
  }

  private Expr window(Term.Window window) {
    WindowChecks.checkWindow(window);
    Expr function =
        window.function() instanceof Term.Aggregate aggregate
            ? aggregate(aggregate)
            : resolve(window.function());
    return new Window(function, resolve(window.partition()), order(window.order()), window.frame());
  }

  private Expr aggregate(Term.Aggregate aggregate) {
    WindowChecks.checkAggregate(aggregate, term -> known.apply(term) != null);
    return new Aggregate(
        aggregate.function(),
        resolve(aggregate.arguments()),
        aggregate.distinct(),
        aggregate.filter() == null ? null : resolve(aggregate.filter()),
        order(aggregate.order()));
  }
}
