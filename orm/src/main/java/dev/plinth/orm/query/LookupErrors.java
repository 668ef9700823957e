package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.FieldType;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.sql.NearestName;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.SqlType;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a name or with the value that came with it. Values are never shown. */
final class LookupErrors {
  private LookupErrors() {}

  static PlinthException unknownLookup(String label, String type, LookupKind kind, String word) {
    return new PlinthException(
        "query.unknown-lookup",
        "No lookup '%s' for %s (%s).%s Lookups: %s."
            .formatted(
                word,
                label,
                type,
                NearestName.hint(word, kind.words()),
                String.join(", ", kind.words())));
  }

  static PlinthException unknownForObject(LookupPath path) {
    String word = path.tail().get(0);
    List<String> words = LookupKind.OBJECT.words();
    return new PlinthException(
        "query.unknown-lookup",
        "No lookup '%s' for %s, which is a %s. Lookups: %s. Name a column to compare it: %s__%s."
            .formatted(
                word,
                path.label(),
                path.model(),
                String.join(", ", words),
                path.path() + "__" + path.model().key().get(0).name(),
                word));
  }

  static PlinthException afterOperator(String name, String operator) {
    return new PlinthException(
        "query.unknown-lookup",
        "Nothing can follow '%s' in the lookup '%s'. End it there.".formatted(operator, name));
  }

  static PlinthException operatorInName(LookupPath path, LookupOperator operator) {
    return new PlinthException(
        "query.unknown-lookup",
        "'%s' ends with the lookup '%s', which only filters take. Name the column itself: %s."
            .formatted(path.name(), operator.word(), path.path()));
  }

  static PlinthException notRelation(ModelMeta<?> model, String word, String name) {
    FieldMeta field = model.findField(word);
    String hint =
        field == null || field.relation() == null
            ? relations(model)
            : " It is the key of the relation '%s': go on from that.".formatted(field.relation());
    return new PlinthException(
        "query.not-a-relation",
        "'%s' of %s is no relation, so '%s' leads nowhere.%s"
            .formatted(word, model.name(), name, hint));
  }

  private static String relations(ModelMeta<?> model) {
    List<String> names = model.relations().stream().map(RelationMeta::name).sorted().toList();
    return names.isEmpty() ? "" : " Relations: " + String.join(", ", names) + ".";
  }

  static PlinthException wrongType(LookupPath path, String expected, @Nullable Object found) {
    return wrongType(what(path), expected, found);
  }

  static String what(LookupPath path) {
    return "Lookup '%s' on %s".formatted(path.name(), path.root());
  }

  static PlinthException wrongType(String what, String expected, @Nullable Object found) {
    return new PlinthException(
        "query.wrong-type",
        "%s expects %s, found %s. Convert the value before."
            .formatted(what, expected, found(found)));
  }

  static PlinthException otherModel(LookupPath path, ModelMeta<?> model, ModelMeta<?> found) {
    return new PlinthException(
        "query.wrong-model",
        "%s expects %s or its key, found %s.".formatted(what(path), model, found));
  }

  static PlinthException noList(LookupPath path, Object found) {
    return wrongType(path, "a collection, an array or a query", found);
  }

  static PlinthException notTwo(LookupPath path, Object found, @Nullable List<?> elements) {
    return elements == null
        ? wrongType(path, "two values", found)
        : new PlinthException(
            "query.wrong-type",
            "Lookup '%s' on %s expects two values, the least and the greatest, found %s."
                .formatted(path.name(), path.root(), elements.size()));
  }

  static PlinthException foreignExpression(LookupPath path, ModelMeta<?> model) {
    return new PlinthException(
        "query.wrong-model",
        "Lookup '%s' on %s compares within %s, found an expression of another model. Use %s_."
            .formatted(path.name(), path.root(), model, model));
  }

  static PlinthException nullComparison(LookupPath path) {
    String column = path.path().isEmpty() ? LookupParser.KEY : path.path();
    return new PlinthException(
        "query.null-comparison",
        "Lookup '%s' on %s compares with null, which keeps no row. Ask with %s__isnull (isNull())."
            .formatted(path.name(), path.root(), column));
  }

  static PlinthException manyForJoin(LookupPath.ToMany step, String path) {
    return new PlinthException(
        "query.to-many",
        "%s leads to many %s, which no join loads along. Use prefetchRelated(\"%s\")."
            .formatted(step.relation(), step.relation().target(), path));
  }

  static PlinthException manyValues(LookupPath path) {
    RelationMeta relation = path.many().get(0).relation();
    return new PlinthException(
        "query.to-many",
        ("'%s' of %s may be many values, one for each %s. Aggregate over the relation, as in"
                + " count(%s_.%s()).")
            .formatted(
                path.name(), path.root(), relation.target(), relation.owner(), relation.name()));
  }

  static PlinthException orderAcrossMany(LookupPath path) {
    RelationMeta relation = path.many().get(0).relation();
    return new PlinthException(
        "query.order-across-many",
        ("Can't order %s by '%s': there may be many %s for one row. Order by an aggregate of them,"
                + " as in orderBy(count(%s_.%s()).desc()).")
            .formatted(
                path.root(), path.name(), relation.target(), relation.owner(), relation.name()));
  }

  static PlinthException wholeKey(String what, ModelMeta<?> model) {
    return new PlinthException(
        "query.composite-key",
        "%s needs one column, and the key of %s has %s: %s. Name one of them."
            .formatted(what, model, model.key().size(), keyNames(model)));
  }

  static PlinthException wrongParts(String what, ModelMeta<?> model, int found) {
    return new PlinthException(
        "query.wrong-type",
        "%s expects the %s values of %s, found %s. Give all of them in that order."
            .formatted(what, model.key().size(), keyNames(model), found));
  }

  static String keyNames(ModelMeta<?> model) {
    return String.join(", ", model.key().stream().map(FieldMeta::name).toList());
  }

  /** The Java type of a column, with the constants of an enum. */
  static String expected(FieldType<?> type) {
    SqlType element = type.sqlType().element();
    if (element != null) {
      return "a list of " + element.kind();
    }
    String name = type.javaType().getSimpleName();
    List<String> labels = type.labels();
    return labels.isEmpty() ? name : name + " (" + String.join(", ", labels) + ")";
  }

  /** What a value is, never what it says. */
  private static String found(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Expression<?, ?> expression) {
      return "an expression of " + expression.type().javaType().getSimpleName();
    }
    if (value instanceof ModelQuery<?> || value instanceof Subquery<?>) {
      return "a query";
    }
    if (value instanceof Collection<?> many) {
      return many.isEmpty() ? "an empty collection" : "a collection of " + element(many);
    }
    return value instanceof Persistent object
        ? ModelMeta.ofObject(object).name()
        : value.getClass().getSimpleName();
  }

  private static String element(Collection<?> many) {
    Object first = many.iterator().next();
    return first == null ? "null" : first.getClass().getSimpleName();
  }

  /** The compiler takes a condition on another model for a key. */
  static PlinthException otherModel(ModelMeta<?> model, Condition<?> condition) {
    return new PlinthException(
        "query.other-model",
        "The condition '%s' speaks of another model than %s. Use a key, or the columns of %s_."
            .formatted(condition, model, model.type().getSimpleName()));
  }
}
