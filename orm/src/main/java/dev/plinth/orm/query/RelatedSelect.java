package dev.plinth.orm.query;

import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.orm.meta.RelationPath;
import dev.plinth.sql.Column;
import dev.plinth.sql.Expr;
import dev.plinth.sql.Join;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.TableSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sub-select over the objects that are related to one row of the select around it. Where a link
 * table tells all that is asked, the objects' own table is left out.
 */
record RelatedSelect(
    Scope scope, Resolver resolver, @Nullable TableSource link, Expr tie, Expr correlation) {

  static RelatedSelect of(Resolver outer, Hops hops, RelationMeta relation) {
    RelationPath path = relation.path();
    List<Expr> from = outer.scope().columns(hops, path.from());
    Resolver inner = new Resolver(outer.scope().inner(relation.target()), outer);
    RelationPath.Link link = path.link();
    return link == null
        ? direct(inner, from, Scope.of(inner.scope().alias(Hops.none()), path.to()))
        : linked(inner, from, link, path.to());
  }

  private static RelatedSelect direct(Resolver inner, List<Expr> from, List<Column> to) {
    Expr correlation = Scope.equal(to, from);
    return new RelatedSelect(inner.scope(), inner, null, correlation, correlation);
  }

  private static RelatedSelect linked(
      Resolver resolver, List<Expr> from, RelationPath.Link link, List<String> key) {
    Scope inner = resolver.scope();
    String between = inner.aliases().unique(link.table().name());
    List<Column> target = Scope.of(between, link.target());
    Expr tie = Scope.equal(target, inner.own(key));
    if (link.isSure()) {
      inner.takeKeyFrom(target);
    }
    return new RelatedSelect(
        inner,
        resolver,
        Scope.source(link.table(), between),
        tie,
        Scope.equal(Scope.of(between, link.source()), from));
  }

  /** The select; its terms have been resolved before, so that all joins are known. */
  Select select(List<SelectItem> items, Term condition, @Nullable Expr where) {
    List<Join> joins = new ArrayList<>(scope.joins(condition));
    boolean linkOnly = link != null && !scope.isRooted();
    if (link != null && !linkOnly) {
      joins.add(0, new Join(Join.Kind.INNER, link, tie));
    }
    Select select =
        Select.of(items).from(linkOnly ? link : scope.table()).joins(joins).where(correlation);
    return where == null ? select : select.andWhere(where);
  }
}
