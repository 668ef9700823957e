package dev.plinth.orm.query;

import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.orm.meta.RelationPath;
import dev.plinth.sql.Expr;
import dev.plinth.sql.Join;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sub-select over the objects that are related to one row of the select around it. */
record RelatedSelect(Scope scope, Resolver resolver, List<Join> links, Expr correlation) {

  static RelatedSelect of(Scope outer, Hops hops, RelationMeta relation) {
    RelationPath path = relation.path();
    String from = outer.alias(hops);
    Scope inner = outer.inner(relation.target());
    String to = inner.alias(Hops.none());
    RelationPath.Link link = path.link();
    if (link == null) {
      return of(inner, List.of(), Scope.equal(to, path.to(), from, path.from()));
    }
    String between = inner.aliases().unique(link.table().name());
    Join join =
        new Join(
            Join.Kind.INNER,
            Scope.source(link.table(), between),
            Scope.equal(between, link.target(), to, path.to()));
    return of(inner, List.of(join), Scope.equal(between, link.source(), from, path.from()));
  }

  private static RelatedSelect of(Scope scope, List<Join> links, Expr correlation) {
    return new RelatedSelect(scope, new Resolver(scope), links, correlation);
  }

  /** The select; its terms have been resolved before, so that all joins are known. */
  Select select(List<SelectItem> items, Term condition, @Nullable Expr where) {
    List<Join> joins = new ArrayList<>(links);
    joins.addAll(scope.joins(Terms.required(condition)));
    Select select = Select.of(items).from(scope.table()).joins(joins).where(correlation);
    return where == null ? select : select.andWhere(where);
  }
}
