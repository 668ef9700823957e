package dev.plinth.orm.query;

import dev.plinth.sql.Column;
import dev.plinth.sql.Expr;
import dev.plinth.sql.Literal;
import dev.plinth.sql.QuerySource;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a question becomes a select. Pure: it takes values and returns values, and no database is
 * needed to print what will run.
 */
public final class SelectPlan {
  private final Question question;
  private final Scope scope;
  private final Resolver resolver;

  private SelectPlan(Question question, Aliases aliases) {
    this.question = question;
    this.scope = new Scope(question.model(), aliases);
    this.resolver = new Resolver(scope);
  }

  /** The select of a question for objects or values. */
  public static Select of(Question question) {
    SelectPlan plan = new SelectPlan(question, new Aliases());
    return plan.select(plan.values());
  }

  /** The select of a question within another statement. */
  static Select inside(Scope around, Question question) {
    SelectPlan plan = new SelectPlan(question, around.aliases());
    return plan.select(plan.values());
  }

  /** The select that counts a question's rows. */
  public static Select count(Question question) {
    return aggregate(question, List.of(Aggregates.count()));
  }

  /** The select that tells whether a question has rows: it answers one row or none. */
  public static Select exists(Question question) {
    SelectPlan plan = new SelectPlan(question.unordered().limit(1), new Aliases());
    return plan.select(question.outputs().isEmpty() ? plan.one() : plan.values());
  }

  /** The select that aggregates over a question's rows; it answers one row. */
  public static Select aggregate(Question question, List<? extends Expression<?, ?>> aggregates) {
    Question plain = question.unordered().unlocked();
    SelectPlan plan = new SelectPlan(plain, new Aliases());
    return plan.isWrapped() || plain.isPaged()
        ? plan.wrapped(aggregates)
        : plan.select(plan.items(aggregates));
  }

  /** Whether the rows are other than the model's own. */
  private boolean isWrapped() {
    return question.isDistinctValues()
        || question.isGrouped()
        || question.aggregates()
        || !question.distinctOn().isEmpty();
  }

  private Select wrapped(List<? extends Expression<?, ?>> aggregates) {
    Map<Term, Expr> known = new LinkedHashMap<>();
    List<SelectItem> items = new ArrayList<>();
    String alias = scope.aliases().unique("page");
    for (Term leaf : AggregateLeaves.of(aggregates)) {
      SelectChecks.checkLeaf(question, leaf);
      String name = "c" + (items.size() + 1);
      items.add(new SelectItem(resolver.resolve(leaf), name));
      known.put(leaf, new Column(alias, name));
    }
    if (isWrapped() && !question.outputs().isEmpty()) {
      items.addAll(values());
    }
    Select inner = select(items.isEmpty() ? one() : items);
    Resolver outer = new Resolver(scope, known);
    List<SelectItem> outerItems =
        aggregates.stream().map(a -> new SelectItem(outer.resolve(a.term()), null)).toList();
    return Select.of(outerItems).from(new QuerySource(inner, alias, false));
  }

  private List<SelectItem> objects() {
    SelectChecks.checkObjects(question);
    List<SelectItem> items = new ArrayList<>();
    for (Layout.Part part : Layout.of(question).parts()) {
      String table = scope.alias(part.hops());
      part.fields().forEach(f -> items.add(SelectItem.of(new Column(table, f.column()))));
    }
    return items;
  }

  private List<SelectItem> values() {
    return question.outputs().isEmpty() ? objects() : items(question.outputs());
  }

  private List<SelectItem> items(List<? extends Expression<?, ?>> outputs) {
    List<SelectItem> items = new ArrayList<>(outputs.size());
    outputs.forEach(output -> items.add(SelectItem.of(resolver.resolve(output.term()))));
    return items;
  }

  private List<SelectItem> one() {
    return List.of(SelectItem.of(new Literal(1)));
  }

  private Select select(List<SelectItem> items) {
    SelectChecks.check(question);
    Term condition = question.condition();
    Select select =
        Select.of(items)
            .where(resolver.condition(condition))
            .groupBy(resolver.resolve(question.groups()))
            .having(resolver.condition(question.having()))
            .orderBy(resolver.order(question.order()))
            .distinctOn(resolver.resolve(question.distinctOn()));
    return select
        .distinct(question.isDistinctValues())
        .from(scope.table())
        .joins(scope.joins(Terms.required(condition)))
        .limit(question.limit())
        .offset(question.offset())
        .lock(question.lock());
  }
}
