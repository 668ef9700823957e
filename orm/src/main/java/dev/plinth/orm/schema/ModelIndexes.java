package dev.plinth.orm.schema;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.IndexMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The unique constraints and indexes of one model: those of its fields, then those of its table.
 */
final class ModelIndexes {
  private final ModelMeta<?> model;
  private final TableNames names;
  private final List<UniqueConstraint> uniques = new ArrayList<>();
  private final List<Index> indexes = new ArrayList<>();

  /** The columns of unique constraints and of the key: they need no index of their own. */
  private final Set<List<String>> served = new HashSet<>();

  private ModelIndexes(ModelMeta<?> model, TableNames names) {
    this.model = model;
    this.names = names;
    served.add(ModelTable.columnsOf(model.key()));
  }

  static ModelIndexes of(ModelMeta<?> model, TableNames names) {
    ModelIndexes all = new ModelIndexes(model, names);
    model.fields().forEach(all::uniqueField);
    model.relations().forEach(all::uniqueRelation);
    model.indexes().forEach(all::declared);
    model.fields().forEach(all::indexedField);
    model.relations().forEach(all::indexedRelation);
    return all;
  }

  List<UniqueConstraint> uniques() {
    return uniques;
  }

  List<Index> indexes() {
    return indexes;
  }

  private void uniqueField(FieldMeta field) {
    if (field.unique() && !isPartOfSeveral(field)) {
      unique(List.of(field.column()));
    }
  }

  private void uniqueRelation(RelationMeta relation) {
    boolean several = relation.fields().size() > 1 && relation.fields().get(0).unique();
    if (relation.kind() == RelationMeta.Kind.ONE_TO_ONE || several) {
      unique(ModelTable.columnsOf(relation.fields()));
    }
  }

  private void unique(List<String> columns) {
    if (served.add(columns)) {
      uniques.add(new UniqueConstraint(names.free(columns, "key"), columns, null));
    }
  }

  private void indexedField(FieldMeta field) {
    if (field.indexed() && !isPartOfSeveral(field)) {
      index(List.of(field.column()));
    }
  }

  private void indexedRelation(RelationMeta relation) {
    if (relation.fields().size() > 1 && relation.fields().get(0).indexed()) {
      index(ModelTable.columnsOf(relation.fields()));
    }
  }

  private void index(List<String> columns) {
    if (!isServed(columns)) {
      String[] keys = columns.toArray(new String[0]);
      indexes.add(Index.on(names.free(columns, "idx"), keys));
    }
  }

  /** Whether the key or a unique constraint begins with these columns. */
  private boolean isServed(List<String> columns) {
    return served.stream()
        .anyMatch(
            known ->
                known.size() >= columns.size() && known.subList(0, columns.size()).equals(columns));
  }

  /** A foreign key of several columns is unique or indexed as a whole. */
  private boolean isPartOfSeveral(FieldMeta field) {
    return field.relation() != null && model.relation(field.relation()).fields().size() > 1;
  }

  private void declared(IndexMeta declared) {
    List<IndexKey> keys = keys(declared);
    List<String> columns = keys.stream().map(ModelIndexes::nameOf).toList();
    SqlText where = declared.where() == null ? null : new SqlText(declared.where());
    if (declared.unique() && isPlain(declared, keys)) {
      served(columns, where);
      uniques.add(new UniqueConstraint(name(declared, columns, "key"), columns, where));
    } else {
      List<String> include = declared.include().stream().flatMap(this::columns).toList();
      String name = name(declared, columns, declared.unique() ? "key" : "idx");
      indexes.add(new Index(name, keys, declared.unique(), where, include, declared.method()));
    }
  }

  private void served(List<String> columns, @Nullable SqlText where) {
    if (where == null) {
      served.add(columns);
    }
  }

  private String name(IndexMeta declared, List<String> columns, String ending) {
    return declared.name() == null ? names.free(columns, ending) : names.given(declared.name());
  }

  private static boolean isPlain(IndexMeta declared, List<IndexKey> keys) {
    return declared.include().isEmpty()
        && declared.method() == null
        && keys.stream().allMatch(key -> key.column() != null && !key.descending());
  }

  private List<IndexKey> keys(IndexMeta declared) {
    List<IndexKey> keys = new ArrayList<>();
    for (String field : declared.fields()) {
      boolean descending = field.startsWith("-");
      columns(descending ? field.substring(1) : field)
          .map(IndexKey::of)
          .forEach(key -> keys.add(descending ? key.desc() : key));
    }
    declared.expressions().forEach(sql -> keys.add(IndexKey.expression(sql)));
    return keys;
  }

  private static String nameOf(IndexKey key) {
    return key.column() == null ? "expr" : key.column();
  }

  /** The columns of a field, or of a relation of that name. */
  private Stream<String> columns(String name) {
    RelationMeta relation = model.findRelation(name);
    List<FieldMeta> fields = relation == null ? List.of(model.field(name)) : relation.fields();
    return fields.stream().map(FieldMeta::column);
  }
}
