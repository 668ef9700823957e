package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.sql.PlinthException;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns, parts of dates and keys of an ordering by name. */
final class NamedColumns {
  private NamedColumns() {}

  static Expression<?, ?> expression(ModelMeta<?> model, String name) {
    LookupPath path = LookupParser.parse(model, name);
    if (!path.many().isEmpty()) {
      throw LookupErrors.manyValues(path);
    }
    return expression(path);
  }

  static Order<?> order(ModelMeta<?> model, String key) {
    boolean descending = key.startsWith("-");
    String name = descending ? key.substring(1) : key;
    if (name.equals("?")) {
      throw new PlinthException(
          "query.random-order",
          "Random order is not offered, for it sorts the whole table. Order by a column.");
    }
    LookupPath path = LookupParser.parse(model, name);
    if (!path.many().isEmpty()) {
      throw LookupErrors.orderAcrossMany(path);
    }
    return Order.of(expression(path).term(), descending);
  }

  private static Expression<?, ?> expression(LookupPath path) {
    ColumnName column = ColumnName.of(path, field(path), ZoneOffset.UTC);
    if (column.operator() != null) {
      throw LookupErrors.operatorInName(path, column.operator());
    }
    return column.expression();
  }

  /** The column; a relation stands for the key that it holds. */
  private static FieldMeta field(LookupPath path) {
    if (path.field() != null) {
      return path.field();
    }
    if (!path.tail().isEmpty()) {
      throw LookupErrors.unknownForObject(path);
    }
    if (path.model().key().size() > 1) {
      throw LookupErrors.wholeKey("'" + path.name() + "' of " + path.root(), path.model());
    }
    return path.model().key().get(0);
  }

  /** A column of the model's own table, by its name or that of its relation. */
  static FieldMeta ownField(ModelMeta<?> model, String name) {
    FieldMeta field = model.findField(name);
    RelationMeta relation = model.findRelation(name);
    if (field == null && relation == null && name.equals(LookupParser.KEY)) {
      field = only(model, model.key());
    }
    if (field == null && relation != null && relation.holdsKey()) {
      field = only(relation.target(), relation.fields());
    }
    if (field == null) {
      throw notOwn(model, name, relation);
    }
    return field;
  }

  private static FieldMeta only(ModelMeta<?> keyOf, List<FieldMeta> parts) {
    if (parts.size() > 1) {
      throw LookupErrors.wholeKey("A column's name", keyOf);
    }
    return parts.get(0);
  }

  private static PlinthException notOwn(
      ModelMeta<?> model, String name, @Nullable RelationMeta relation) {
    boolean known = relation != null || isPath(model, name);
    return known
        ? new PlinthException(
            "query.not-own-column",
            "'%s' is no column of %s itself. Name one of its own: %s."
                .formatted(
                    name,
                    model,
                    String.join(", ", model.fields().stream().map(FieldMeta::name).toList())))
        : model.unknownField(name);
  }

  private static boolean isPath(ModelMeta<?> model, String name) {
    String first = LookupParser.split(name).get(0);
    return !first.equals(name)
        && (model.findRelation(first) != null || model.findField(first) != null);
  }

  static FieldMeta ownField(Expression<?, ?> column) {
    if (column.term() instanceof Term.Field field && field.hops().isEmpty()) {
      return field.field();
    }
    throw new PlinthException(
        "query.not-own-column",
        "'%s' is no column of the model itself. Name one of its own columns.".formatted(column));
  }
}
