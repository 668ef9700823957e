package dev.plinth.orm.query;

import dev.plinth.sql.Column;
import dev.plinth.sql.Expr;
import dev.plinth.sql.Literal;
import dev.plinth.sql.Lock;
import dev.plinth.sql.QuerySource;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a question becomes a select. Pure: it takes values and returns values, and no database is
 * needed to print what will run.
 */
public final class SelectPlan {
  private final Question question;
  private final Scope scope;
  private final SelectRows rows;
  private final Resolver resolver;

  private SelectPlan(Question question, Aliases aliases, @Nullable Resolver around) {
    this.question = question;
    this.scope = new Scope(question.model(), aliases);
    this.rows = new SelectRows(question, new Resolver(scope, around));
    this.resolver = rows.resolver();
  }

  /** The select of a question for objects or values. */
  public static Select of(Question question) {
    SelectPlan plan = new SelectPlan(question, new Aliases(), null);
    return plan.select(plan.values());
  }

  /** The select of a question within another statement. */
  static Select inside(Resolver around, Question question) {
    SelectPlan plan = new SelectPlan(question, around.scope().aliases(), around);
    return plan.select(plan.values());
  }

  /** The select within another statement that is asked only whether it has rows. */
  static Select anyInside(Resolver around, Question question) {
    Question rows = question.unordered();
    SelectPlan plan = new SelectPlan(rows, around.scope().aliases(), around);
    return plan.isWrapped() ? plan.any() : plan.select(plan.one());
  }

  /** The select that counts a question's rows. */
  public static Select count(Question question) {
    return aggregate(question, List.of(Aggregates.count()));
  }

  /** The select that tells whether a question has rows: it answers one row or none. */
  public static Select exists(Question question) {
    Question first = question.unordered().limit(1);
    return new SelectPlan(first, new Aliases(), null).any();
  }

  private Select any() {
    return select(question.outputs().isEmpty() ? one() : values());
  }

  /** The select that aggregates over a question's rows; it answers one row. */
  public static Select aggregate(Question question, List<? extends Expression<?, ?>> aggregates) {
    SelectChecks.checkOverRows(question, aggregates);
    Question plain = question.unordered().unlocked();
    SelectPlan plan = new SelectPlan(plain, new Aliases(), null);
    return plan.isWrapped() || plain.isPaged() || hasWindow(aggregates)
        ? plan.wrapped(aggregates)
        : plan.select(plan.items(aggregates));
  }

  private static boolean hasWindow(List<? extends Expression<?, ?>> aggregates) {
    return AggregateLeaves.of(aggregates).stream().anyMatch(Terms::hasWindow);
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
    Resolver outer = resolver.knowing(known::get);
    List<SelectItem> outerItems =
        aggregates.stream().map(a -> new SelectItem(outer.resolve(a.term()), null)).toList();
    return Select.of(outerItems).from(new QuerySource(inner, alias, false));
  }

  private List<SelectItem> objects() {
    SelectChecks.checkObjects(question);
    List<SelectItem> items = new ArrayList<>();
    for (Layout.Part part : Layout.of(question).parts()) {
      String table = scope.alias(part.hops());
      part.fields()
          .forEach(f -> items.add(SelectItem.of(rows.column(new Column(table, f.column())))));
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
    Select select = rows.chosen(Select.of(items));
    return rows.read(
        select
            .orderBy(resolver.order(question.order()))
            .distinctOn(resolver.resolve(question.distinctOn()))
            .distinct(question.isDistinctValues())
            .limit(question.limit())
            .offset(question.offset())
            .lock(lock()));
  }

  /** Holds the model's own rows, and those of relations only where that was said. */
  private @Nullable Lock lock() {
    Lock lock = question.lock();
    if (lock == null || (lock.of().isEmpty() && !scope.hasJoins())) {
      return lock;
    }
    List<String> tables = new ArrayList<>();
    tables.add(scope.alias(Hops.none()));
    lock.of().forEach(path -> tables.add(scope.alias(SelectChecks.lockable(question, path))));
    return lock.of(tables);
  }
}
