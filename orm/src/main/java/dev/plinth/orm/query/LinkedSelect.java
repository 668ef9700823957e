package dev.plinth.orm.query;

import dev.plinth.orm.meta.RelationPath;
import dev.plinth.sql.And;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Column;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.Exists;
import dev.plinth.sql.Expr;
import dev.plinth.sql.Literal;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The sub-select over a link table that ties rows to one owner. */
final class LinkedSelect {
  private LinkedSelect() {}

  static Expr exists(Scope scope, Term.Linked linked) {
    RelationPath path = linked.relation().path();
    RelationPath.Link link = Objects.requireNonNull(path.link());
    String between = scope.aliases().unique(link.table().name());
    List<Expr> all = new ArrayList<>();
    all.add(Scope.equal(between, link.target(), scope.alias(Hops.none()), path.to()));
    for (int i = 0; i < link.source().size(); i++) {
      Term.Value value = linked.ownerKey().get(i);
      Column column = new Column(between, link.source().get(i));
      Bind key = new Bind(value.value(), value.type());
      all.add(new Comparison(Comparison.Operator.EQ, column, key));
    }
    return new Exists(
        Select.of(SelectItem.of(new Literal(1)))
            .from(Scope.source(link.table(), between))
            .where(new And(all)));
  }
}
