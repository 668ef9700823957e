package dev.plinth.orm.query;

import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.sql.Lock;
import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a model: conditions, order, page, what is selected and what is loaded along. It
 * knows no SQL text and no connection. Immutable; equal questions ask the same and compile to the
 * same SQL.
 */
public final class Question {
  private final ModelMeta<?> model;
  private List<Term> conditions = List.of();
  private List<Order<?>> order = List.of();
  private @Nullable Long limit;
  private @Nullable Long offset;
  private boolean distinct;
  private List<Term> distinctOn = List.of();
  private List<Expression<?, ?>> outputs = List.of();
  private List<Term> groups = List.of();
  private boolean grouped;
  private List<Term> having = List.of();
  private Loading loading = Loading.PLAIN;
  private @Nullable Lock lock;
  private boolean none;
  private AllowedNames names = AllowedNames.ALL;

  private Question(ModelMeta<?> model) {
    this.model = model;
  }

  private Question(Question from) {
    this.model = from.model;
    this.conditions = from.conditions;
    this.order = from.order;
    this.limit = from.limit;
    this.offset = from.offset;
    this.distinct = from.distinct;
    this.distinctOn = from.distinctOn;
    this.outputs = from.outputs;
    this.groups = from.groups;
    this.grouped = from.grouped;
    this.having = from.having;
    this.loading = from.loading;
    this.lock = from.lock;
    this.none = from.none;
    this.names = from.names;
  }

  /** The question for all objects of a model. */
  public static Question all(ModelMeta<?> model) {
    return new Question(model);
  }

  /** A copy that this change, the only one ever made to it, makes differ. */
  private Question copy(Consumer<Question> change) {
    Question copy = new Question(this);
    change.accept(copy);
    return copy;
  }

  /** Only rows that keep this condition too. */
  public Question where(Term condition) {
    refuseAfterLimit("filter");
    return copy(q -> q.conditions = plus(conditions, condition));
  }

  /** In this order instead of any earlier one. */
  public Question orderBy(List<? extends Order<?>> keys) {
    refuseAfterLimit("order");
    return copy(q -> q.order = List.copyOf(keys));
  }

  /** In the opposite order. */
  public Question reversed() {
    refuseAfterLimit("reverse");
    return copy(q -> q.order = List.copyOf(order.stream().map(Order::reversed).toList()));
  }

  /** At most so many rows. */
  public Question limit(long rows) {
    if (rows < 0) {
      throw negative("limit", rows);
    }
    return copy(q -> q.limit = limit == null ? rows : Math.min(limit, rows));
  }

  /** Without the first rows. */
  public Question offset(long rows) {
    if (rows < 0) {
      throw negative("offset", rows);
    }
    return copy(q -> q.offset = rows);
  }

  /** Equal rows once. */
  public Question distinct() {
    refuseAfterLimit("make distinct");
    return copy(q -> q.distinct = true);
  }

  /** The first row for each value of these. */
  public Question distinctOn(List<Term> terms) {
    refuseAfterLimit("make distinct");
    return copy(q -> q.distinctOn = List.copyOf(terms));
  }

  /** These values instead of objects. */
  public Question select(List<? extends Expression<?, ?>> values) {
    return copy(q -> q.outputs = List.copyOf(values));
  }

  /** One row for each different value of these. */
  public Question groupBy(List<Term> terms) {
    refuseAfterLimit("group");
    return copy(
        q -> {
          q.groups = List.copyOf(terms);
          q.grouped = true;
        });
  }

  /** Only groups that keep this condition too. */
  public Question having(Term condition) {
    refuseAfterLimit("filter");
    return copy(q -> q.having = plus(having, condition));
  }

  /** With other columns or related objects than before. */
  public Question load(UnaryOperator<Loading> change) {
    return copy(q -> q.loading = change.apply(loading));
  }

  /** Locks the rows that are read. */
  public Question lock(Lock rowLock) {
    return copy(q -> q.lock = rowLock);
  }

  /** No rows at all, and no SQL. */
  public Question none() {
    return copy(q -> q.none = true);
  }

  /** The same rows; what is named from now on has to be allowed, by earlier policies too. */
  public Question allowing(LookupPolicy policy) {
    return copy(q -> q.names = names.and(policy));
  }

  /** The same rows in no order, where the order does not decide which rows they are. */
  public Question unordered() {
    boolean needed = limit != null || offset != null || !distinctOn.isEmpty();
    return needed || order.isEmpty() ? this : copy(q -> q.order = List.of());
  }

  /** The same rows without a lock, as for an aggregate over them. */
  Question unlocked() {
    return lock == null ? this : copy(q -> q.lock = null);
  }

  /** Where exactly one row is asked for, this; else an error. */
  public Question single() {
    if ((!grouped && aggregates()) || Objects.equals(limit, 1L)) {
      return this;
    }
    throw new PlinthException(
        "query.many-rows",
        "Comparing with a query needs one that asks for exactly one row. Add limit(1), or use"
            + " in(...).");
  }

  private void refuseAfterLimit(String verb) {
    if (limit != null || offset != null) {
      throw new PlinthException(
          "query.after-limit",
          "Can't "
              + verb
              + " "
              + model.name()
              + " after limit or offset: the page is cut last. Move limit and offset to the end.");
    }
  }

  private static PlinthException negative(String what, long rows) {
    return new PlinthException(
        "query.negative-limit", "The " + what + " can't be negative, found " + rows + ".");
  }

  private static <T> List<T> plus(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return List.copyOf(longer);
  }

  /** The model. */
  public ModelMeta<?> model() {
    return model;
  }

  /** The conditions as one. */
  public Term condition() {
    return none ? Terms.FALSE : Terms.and(conditions);
  }

  /** The order. */
  public List<Order<?>> order() {
    return order;
  }

  /** How many rows at most, or null for all. */
  public @Nullable Long limit() {
    return limit;
  }

  /** How many rows are left out first, or null for none. */
  public @Nullable Long offset() {
    return offset;
  }

  /** Whether a limit or offset cuts the rows. */
  public boolean isPaged() {
    return limit != null || offset != null;
  }

  /** Whether equal rows come once. */
  public boolean isDistinct() {
    return distinct;
  }

  /** Whether equal values come once; objects never come twice. */
  boolean isDistinctValues() {
    return distinct && !outputs.isEmpty();
  }

  /** What the first row is wanted of each value of. */
  public List<Term> distinctOn() {
    return distinctOn;
  }

  /** The values that are selected; empty for objects. */
  public List<Expression<?, ?>> outputs() {
    return outputs;
  }

  /** Whether a selected value is an aggregate over the rows of a group. */
  boolean aggregates() {
    for (Expression<?, ?> output : outputs) {
      if (Terms.contains(output.term(), Term.Aggregate.class::isInstance)) {
        return true;
      }
    }
    return false;
  }

  /** What is grouped by. */
  public List<Term> groups() {
    return groups;
  }

  /** Whether rows are grouped, if only into one group. */
  public boolean isGrouped() {
    return grouped;
  }

  /** All that is said in words of its rows. */
  List<Term> terms() {
    List<Term> all = new ArrayList<>(conditions);
    all.addAll(having);
    all.addAll(groups);
    all.addAll(distinctOn);
    outputs.forEach(output -> all.add(output.term()));
    order.forEach(key -> all.add(key.term()));
    return all;
  }

  /** The conditions on groups as one. */
  public Term having() {
    return Terms.and(having);
  }

  /** What comes with the objects. */
  public Loading loading() {
    return loading;
  }

  /** How rows are locked, or null for not at all. */
  public @Nullable Lock lock() {
    return lock;
  }

  /** Whether no key comes twice. Views need not keep to theirs, nor does what joins them. */
  public boolean keepsKeys() {
    return !model.isReadOnly() && conditions.isEmpty() && loading.related().isEmpty();
  }

  /** Whether it is known without SQL that there are no rows. */
  public boolean isNever() {
    boolean always = aggregates() && !grouped; // one row, even over nothing
    return Objects.equals(limit, 0L)
        || Terms.isNever(having())
        || (!always && Terms.isNever(condition()));
  }

  /** Which names may be used from now on; it is no part of what is asked. */
  public AllowedNames names() {
    return names;
  }

  private List<@Nullable Object> identity() {
    List<@Nullable Object> all = new ArrayList<>();
    all.add(model);
    all.add(conditions);
    all.add(order);
    all.add(limit);
    all.add(offset);
    all.add(distinct);
    all.add(distinctOn);
    all.add(outputs);
    all.add(groups);
    all.add(grouped);
    all.add(having);
    all.add(loading);
    all.add(lock);
    all.add(none);
    return all;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Question question && question.identity().equals(identity());
  }

  @Override
  public int hashCode() {
    return identity().hashCode();
  }
}
