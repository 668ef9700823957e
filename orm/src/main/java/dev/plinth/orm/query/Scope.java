package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.orm.meta.RelationPath;
import dev.plinth.sql.And;
import dev.plinth.sql.Column;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.Expr;
import dev.plinth.sql.Join;
import dev.plinth.sql.TableName;
import dev.plinth.sql.TableSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables of one select: the model's own and those that its terms reach over to-one relations.
 * Lives while one statement is planned.
 */
final class Scope {
  private final ModelMeta<?> model;
  private final Aliases aliases;
  private final String alias;
  private final Map<Hops, String> joined = new LinkedHashMap<>();

  Scope(ModelMeta<?> model, Aliases aliases) {
    this.model = model;
    this.aliases = aliases;
    this.alias = aliases.unique(model.table().name());
  }

  /** The scope of a sub-select inside this one. */
  Scope inner(ModelMeta<?> of) {
    return new Scope(of, aliases);
  }

  Aliases aliases() {
    return aliases;
  }

  TableSource table() {
    return source(model.table(), alias);
  }

  static TableSource source(TableName table, String alias) {
    return new TableSource(table, table.name().equals(alias) ? null : alias);
  }

  /** The column of a field; a key that the row before holds needs no join. */
  Expr column(Hops hops, FieldMeta field) {
    if (holdsKey(hops, field)) {
      RelationMeta relation = hops.last();
      int part = relation.target().key().indexOf(field);
      return new Column(alias(hops.parent()), relation.fields().get(part).column());
    }
    return new Column(alias(hops), field.column());
  }

  static boolean holdsKey(Hops hops, FieldMeta field) {
    return !hops.isEmpty() && hops.last().holdsKey() && field.primaryKey();
  }

  /** The table that hops lead to, joined from now on. */
  String alias(Hops hops) {
    if (hops.isEmpty()) {
      return alias;
    }
    String known = joined.get(hops);
    if (known == null) {
      alias(hops.parent());
      known = aliases.unique(hops.path());
      joined.put(hops, known);
    }
    return known;
  }

  boolean hasJoins() {
    return !joined.isEmpty();
  }

  /** The joins, outer where a row may be missing and no condition rules that out. */
  List<Join> joins(Set<Hops> required) {
    List<Join> joins = new ArrayList<>(joined.size());
    for (Map.Entry<Hops, String> entry : joined.entrySet()) {
      Hops hops = entry.getKey();
      boolean inner = required.contains(hops) || !hops.isNullable();
      RelationPath path = hops.last().path();
      joins.add(
          new Join(
              inner ? Join.Kind.INNER : Join.Kind.LEFT,
              source(hops.last().target().table(), entry.getValue()),
              equal(alias(hops.parent()), path.from(), entry.getValue(), path.to())));
    }
    return joins;
  }

  /** That the columns of one table equal those of another. */
  static Expr equal(String left, List<String> from, String right, List<String> to) {
    List<Expr> pairs = new ArrayList<>(from.size());
    for (int i = 0; i < from.size(); i++) {
      pairs.add(
          new Comparison(
              Comparison.Operator.EQ, new Column(left, from.get(i)), new Column(right, to.get(i))));
    }
    return pairs.size() == 1 ? pairs.get(0) : new And(pairs);
  }
}
