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
  private List<Column> linkedKey = List.of();
  private boolean rooted;

  Scope(ModelMeta<?> model, Aliases aliases) {
    this.model = model;
    this.aliases = aliases;
    this.alias = aliases.unique(model.table().name());
  }

  /** The scope of a sub-select inside this one. */
  Scope inner(ModelMeta<?> of) {
    return new Scope(of, aliases);
  }

  /** Takes the model's key from these columns of a link table, which always point to a row. */
  void takeKeyFrom(List<Column> columns) {
    linkedKey = columns;
  }

  /** Whether anything but the key is taken from the model's own table. */
  boolean isRooted() {
    return rooted || linkedKey.isEmpty();
  }

  ModelMeta<?> model() {
    return model;
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
    if (hops.isEmpty() && field.primaryKey() && !linkedKey.isEmpty()) {
      return linkedKey.get(model.key().indexOf(field));
    }
    return new Column(alias(hops), field.column());
  }

  /** Columns that a related table points to; those of a key that is held before need no join. */
  List<Expr> columns(Hops hops, List<String> names) {
    List<FieldMeta> key = (hops.isEmpty() ? model : hops.last().target()).key();
    boolean sure = hops.isEmpty() || hops.last().isConstrained();
    if (sure && names.equals(key.stream().map(FieldMeta::column).toList())) {
      return key.stream().map(field -> column(hops, field)).toList();
    }
    String table = alias(hops);
    return names.stream().map(name -> (Expr) new Column(table, name)).toList();
  }

  static boolean holdsKey(Hops hops, FieldMeta field) {
    return !hops.isEmpty() && hops.last().holdsKey() && field.primaryKey();
  }

  /** The table that hops lead to, joined from now on. */
  String alias(Hops hops) {
    if (hops.isEmpty()) {
      rooted = true;
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

  /** The joins, outer where a row may be missing and the condition does not rule that out. */
  List<Join> joins(Term condition) {
    if (joined.isEmpty()) {
      return List.of();
    }
    Set<Hops> required = Terms.required(condition);
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
    return equal(of(left, from), of(right, to));
  }

  /** Columns of the model's own table, which is not read for that alone. */
  List<Column> own(List<String> names) {
    return of(alias, names);
  }

  static List<Column> of(String table, List<String> names) {
    return names.stream().map(name -> new Column(table, name)).toList();
  }

  /** That the columns of one table equal those of another. */
  static Expr equal(List<? extends Expr> left, List<? extends Expr> right) {
    List<Expr> pairs = new ArrayList<>(left.size());
    for (int i = 0; i < left.size(); i++) {
      pairs.add(new Comparison(Comparison.Operator.EQ, left.get(i), right.get(i)));
    }
    return pairs.size() == 1 ? pairs.get(0) : new And(pairs);
  }
}
