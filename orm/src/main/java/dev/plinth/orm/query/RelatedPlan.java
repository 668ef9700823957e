package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.RelationPath;
import dev.plinth.sql.And;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Call;
import dev.plinth.sql.Column;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.Expr;
import dev.plinth.sql.InValues;
import dev.plinth.sql.Join;
import dev.plinth.sql.Literal;
import dev.plinth.sql.Or;
import dev.plinth.sql.OrderBy;
import dev.plinth.sql.QuerySource;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.Window;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The select for the objects that are related to many parents: the columns of a {@link Layout},
 * then, where a link table ties them, the key of the parent that each row belongs to. Without one
 * the object itself holds that key.
 */
public final class RelatedPlan {
  private final Prefetch prefetch;
  private final Question question;
  private final Scope scope;
  private final Resolver resolver;
  private final List<Column> parentKey = new ArrayList<>();
  private final List<Join> links = new ArrayList<>();

  private RelatedPlan(Prefetch prefetch) {
    this.prefetch = prefetch;
    this.question = question(prefetch);
    this.scope = new Scope(question.model(), new Aliases());
    this.resolver = new Resolver(scope);
    findParentKey(prefetch.relation().path());
  }

  /** The question for the related objects, without their parents. */
  public static Question question(Prefetch prefetch) {
    Question question = Question.all(prefetch.relation().target());
    for (Term condition : prefetch.conditions()) {
      question = question.where(condition);
    }
    return question.orderBy(prefetch.order());
  }

  /** The select for the parents of these keys, each in database form. */
  public static Select of(Prefetch prefetch, List<List<?>> parents) {
    RelatedPlan plan = new RelatedPlan(prefetch);
    Long limit = prefetch.limit();
    return limit == null ? plan.all(parents) : plan.firstOfEach(parents, limit);
  }

  private void findParentKey(RelationPath path) {
    String table = scope.alias(Hops.none());
    RelationPath.Link link = path.link();
    if (link == null) {
      path.to().forEach(column -> parentKey.add(new Column(table, column)));
      return;
    }
    String between = scope.aliases().unique(link.table().name());
    link.source().forEach(column -> parentKey.add(new Column(between, column)));
    links.add(
        new Join(
            Join.Kind.INNER,
            Scope.source(link.table(), between),
            Scope.equal(between, link.target(), table, path.to())));
  }

  private Select all(List<List<?>> parents) {
    return select(items(), parents).orderBy(resolver.order(question.order()));
  }

  /** The rows of each parent numbered in their order, cut after the first ones. */
  private Select firstOfEach(List<List<?>> parents, long limit) {
    String alias = scope.aliases().unique("numbered");
    List<SelectItem> inner = new ArrayList<>();
    List<SelectItem> outer = new ArrayList<>();
    for (SelectItem item : items()) {
      String name = "c" + (inner.size() + 1);
      inner.add(new SelectItem(item.expr(), name));
      outer.add(SelectItem.of(new Column(alias, name)));
    }
    inner.add(new SelectItem(number(), "place"));
    Column place = new Column(alias, "place");
    return Select.of(outer)
        .from(new QuerySource(select(inner, parents), alias, false))
        .where(new Comparison(Comparison.Operator.LE, place, new Literal(limit)))
        .orderBy(List.of(OrderBy.asc(place)));
  }

  private Expr number() {
    List<OrderBy> order = resolver.order(question.order());
    List<OrderBy> complete = new ArrayList<>(order);
    for (FieldMeta key : question.model().key()) {
      Expr column = scope.column(Hops.none(), key);
      if (order.stream().noneMatch(by -> by.expr().equals(column))) {
        complete.add(OrderBy.asc(column));
      }
    }
    return new Window(new Call("row_number", List.of()), List.copyOf(parentKey), complete, null);
  }

  private Select select(List<SelectItem> items, List<List<?>> parents) {
    Term condition = question.condition();
    Expr where = resolver.condition(condition);
    List<Join> joins = new ArrayList<>(links);
    joins.addAll(scope.joins(condition));
    Select select = Select.of(items).from(scope.table()).joins(joins).where(among(parents));
    return where == null ? select : select.andWhere(where);
  }

  private List<SelectItem> items() {
    List<SelectItem> items = new ArrayList<>();
    String table = scope.alias(Hops.none());
    for (FieldMeta field : question.model().fields()) {
      items.add(SelectItem.of(new Column(table, field.column())));
    }
    if (prefetch.relation().path().link() != null) {
      parentKey.forEach(column -> items.add(SelectItem.of(column)));
    }
    return items;
  }

  private Expr among(List<List<?>> parents) {
    List<FieldMeta> key = prefetch.relation().owner().key();
    if (key.size() == 1) {
      List<?> values = parents.stream().map(parent -> (Object) parent.get(0)).toList();
      return new InValues(parentKey.get(0), values, key.get(0).sqlType());
    }
    return new Or(parents.stream().map(parent -> isParent(key, parent)).toList());
  }

  private Expr isParent(List<FieldMeta> key, List<?> parent) {
    List<Expr> parts = new ArrayList<>();
    for (int i = 0; i < key.size(); i++) {
      Bind value = new Bind(part(parent, i), key.get(i).sqlType());
      parts.add(new Comparison(Comparison.Operator.EQ, parentKey.get(i), value));
    }
    return new And(parts);
  }

  private static @Nullable Object part(List<?> parent, int index) {
    return parent.get(index);
  }
}
