package dev.plinth.orm.save;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.IndexMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.sql.Assignment;
import dev.plinth.sql.Conflict;
import dev.plinth.sql.Expr;
import dev.plinth.sql.NearestName;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.Raw;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The unique key that a conflict is about. The condition of a partial index comes from the model's
 * declaration: databases find the index only by the very text it was made with.
 *
 * @param fields its fields; none for any key
 * @param where the SQL of a partial index's condition, or null
 */
record ConflictTarget(List<FieldMeta> fields, @Nullable String where) {

  static ConflictTarget of(ModelMeta<?> model, OnConflict<?> asked) {
    String name = asked.index();
    if (name != null) {
      IndexMeta index = named(name, model);
      return new ConflictTarget(model.fieldsOf(index), index.where());
    }
    return new ConflictTarget(asked.target(), condition(model, asked.target()));
  }

  Conflict conflict(List<Assignment> set, @Nullable Expr rows) {
    Expr condition = where == null ? null : Raw.of(where);
    return new Conflict(Keys.columns(fields), condition, set, rows);
  }

  /** The condition of the only unique index over the fields, where that is a partial one. */
  private static @Nullable String condition(ModelMeta<?> model, List<FieldMeta> fields) {
    Set<FieldMeta> wanted = new HashSet<>(fields);
    List<IndexMeta> indexes =
        unique(model).stream()
            .filter(index -> new HashSet<>(model.fieldsOf(index)).equals(wanted))
            .toList();
    boolean whole = indexes.stream().anyMatch(index -> index.where() == null);
    if (indexes.isEmpty() || whole || isUnique(model, wanted)) {
      return null;
    }
    if (indexes.size() > 1) {
      throw several(model, indexes);
    }
    return indexes.get(0).where();
  }

  private static boolean isUnique(ModelMeta<?> model, Set<FieldMeta> fields) {
    return fields.equals(new HashSet<>(model.key()))
        || (fields.size() == 1 && fields.iterator().next().unique())
        || model.relations().stream()
            .filter(relation -> relation.kind() == RelationMeta.Kind.ONE_TO_ONE)
            .anyMatch(relation -> fields.equals(new HashSet<>(relation.fields())));
  }

  /** The unique indexes over fields only. */
  private static List<IndexMeta> unique(ModelMeta<?> model) {
    return model.indexes().stream()
        .filter(index -> index.unique() && index.expressions().isEmpty())
        .toList();
  }

  private static List<String> names(List<IndexMeta> indexes) {
    return indexes.stream().map(IndexMeta::name).filter(Objects::nonNull).toList();
  }

  private static IndexMeta named(String name, ModelMeta<?> model) {
    return unique(model).stream()
        .filter(index -> name.equals(index.name()))
        .findFirst()
        .orElseThrow(() -> unknown(name, model));
  }

  private static PlinthException unknown(String name, ModelMeta<?> model) {
    List<String> names = names(unique(model));
    return new PlinthException(
        "save.conflict-index",
        "No unique index '"
            + name
            + "' on "
            + model
            + "."
            + NearestName.hint(name, names)
            + " Named unique indexes over columns: "
            + (names.isEmpty() ? "none" : String.join(", ", names))
            + ". Declare one in @Table, or use OnConflict.on(...).");
  }

  private static PlinthException several(ModelMeta<?> model, List<IndexMeta> indexes) {
    return new PlinthException(
        "save.conflict-index",
        "Several partial unique indexes of "
            + model
            + " are over these columns: "
            + String.join(", ", names(indexes))
            + ". Choose one with OnConflict.index(name).");
  }
}
