package dev.plinth.orm.meta;

import dev.plinth.sql.TableName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Definition} says of the model itself, and all that follows on it. Not thread-safe.
 *
 * @param <T> the model
 */
public final class ModelDefinition<T extends Persistent> extends Definition<T> {
  final Class<T> type;
  final ModelType<T> access;
  final List<FieldDefinition<T>> fields = new ArrayList<>();
  final List<RelationDefinition<T>> relations = new ArrayList<>();
  final List<IndexMeta> indexes = new ArrayList<>();
  final List<CheckMeta> checks = new ArrayList<>();
  @Nullable String comment;
  @Nullable String renamedFrom;
  boolean readOnly;
  private @Nullable String schema;
  private String name;

  ModelDefinition(Class<T> type, ModelType<T> access) {
    this.type = type;
    this.access = access;
    this.name = Names.snakeCase(type.getSimpleName());
  }

  /** The table's name where it is not the snake_case of the class's. */
  public ModelDefinition<T> table(String value) {
    name = value;
    return this;
  }

  /** The name the table had before. */
  public ModelDefinition<T> renamedFrom(String value) {
    renamedFrom = value;
    return this;
  }

  /** The schema the table lives in. */
  public ModelDefinition<T> schema(String value) {
    schema = value;
    return this;
  }

  /** The table's comment. */
  public ModelDefinition<T> comment(String text) {
    comment = text;
    return this;
  }

  /** The model of a view, or of a table that others keep. */
  public ModelDefinition<T> readOnly() {
    readOnly = true;
    return this;
  }

  FieldDefinition<T> add(FieldDefinition<T> field) {
    fields.add(field);
    return field;
  }

  RelationDefinition<T> add(RelationDefinition<T> relation) {
    relations.add(relation);
    return relation;
  }

  ModelDefinition<T> add(IndexMeta index) {
    indexes.add(index);
    return this;
  }

  ModelDefinition<T> add(CheckMeta check) {
    checks.add(check);
    return this;
  }

  @Override
  ModelDefinition<T> model() {
    return this;
  }

  TableName table() {
    return new TableName(schema, name);
  }

  List<FieldMeta> fieldMetas() {
    List<FieldMeta> metas = new ArrayList<>(fields.size());
    for (FieldDefinition<T> field : fields) {
      metas.add(field.at(metas.size()));
    }
    return List.copyOf(metas);
  }
}
