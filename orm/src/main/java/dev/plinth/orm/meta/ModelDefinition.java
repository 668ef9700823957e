package dev.plinth.orm.meta;

import dev.plinth.sql.TableName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a model as generated code writes it. Not thread-safe; {@link #register} ends
 * it.
 *
 * @param <T> the model
 */
public final class ModelDefinition<T extends Persistent> {
  final Class<T> type;
  final ModelType<T> access;
  final List<FieldDefinition> fields = new ArrayList<>();
  final List<RelationDefinition> relations = new ArrayList<>();
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

  /** The next field. */
  public ModelDefinition<T> field(FieldDefinition field) {
    fields.add(field);
    return this;
  }

  /** The next relation; the columns of its key become the next fields. */
  public ModelDefinition<T> relation(RelationDefinition relation) {
    relations.add(relation);
    fields.addAll(relation.columns());
    return this;
  }

  /** An index or unique constraint. */
  public ModelDefinition<T> index(IndexMeta index) {
    indexes.add(index);
    return this;
  }

  /** A check. */
  public ModelDefinition<T> check(CheckMeta check) {
    checks.add(check);
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

  /** Ends the definition and makes the model known. */
  public ModelMeta<T> register() {
    ModelMeta<T> meta = new ModelMeta<>(this);
    Models.register(meta);
    return meta;
  }

  TableName table() {
    return new TableName(schema, name);
  }

  List<FieldMeta> fieldMetas() {
    List<FieldMeta> metas = new ArrayList<>(fields.size());
    for (FieldDefinition field : fields) {
      metas.add(field.at(metas.size()));
    }
    return List.copyOf(metas);
  }
}
