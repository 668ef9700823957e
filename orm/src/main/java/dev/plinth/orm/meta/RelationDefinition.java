package dev.plinth.orm.meta;

import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.annotation.OnUpdate;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Definition} says of one relation: {@code .foreignKey("author",
 * User.class).onDelete(OnDelete.CASCADE).key("authorId", FieldTypes.LONG)}. Not thread-safe; it
 * ends as an immutable {@link RelationMeta}.
 *
 * @param <T> the model that declares it
 */
public final class RelationDefinition<T extends Persistent> extends Definition<T> {
  private final ModelDefinition<T> model;
  private final String name;
  private final RelationMeta.Kind kind;
  private final Class<? extends Persistent> target;
  private OnDelete onDelete = OnDelete.NO_ACTION;
  private boolean constrained = true;
  private OnUpdate onUpdate = OnUpdate.NO_ACTION;
  private @Nullable String constraintName;
  private boolean deferrable;
  private boolean symmetrical;
  private @Nullable String relatedName;
  private @Nullable String mappedBy;
  private @Nullable String linkTable;
  private @Nullable Class<? extends Persistent> through;

  RelationDefinition(
      ModelDefinition<T> model,
      String name,
      RelationMeta.Kind kind,
      Class<? extends Persistent> target) {
    this.model = model;
    this.name = name;
    this.kind = kind;
    this.target = target;
  }

  /** A column of the key that this relation holds; it becomes the model's next field. */
  public FieldDefinition<T> key(String column, FieldType<?> type) {
    return model.add(new FieldDefinition<>(model, column, type, false, name));
  }

  /** What happens to these rows when the target is deleted. */
  public RelationDefinition<T> onDelete(OnDelete action) {
    onDelete = action;
    return this;
  }

  /** The name of the reverse relation that the target declares. */
  public RelationDefinition<T> relatedName(String value) {
    relatedName = value;
    return this;
  }

  /** For a reverse relation: the name of the target's relation that it mirrors. */
  public RelationDefinition<T> mappedBy(String value) {
    mappedBy = value;
    return this;
  }

  /** No foreign key constraint in the database. */
  public RelationDefinition<T> unconstrained() {
    constrained = false;
    return this;
  }

  /** What happens to these rows when the target's key changes. */
  public RelationDefinition<T> onUpdate(OnUpdate action) {
    onUpdate = action;
    return this;
  }

  /** The name of the foreign key constraint. */
  public RelationDefinition<T> constraintName(String value) {
    constraintName = value;
    return this;
  }

  /** The constraint is checked at the end of the transaction. */
  public RelationDefinition<T> deferrable() {
    deferrable = true;
    return this;
  }

  /** A many-to-many of a model with itself where a link holds in both directions. */
  public RelationDefinition<T> symmetrical() {
    symmetrical = true;
    return this;
  }

  /** The name of the link table. */
  public RelationDefinition<T> linkTable(String table) {
    linkTable = table;
    return this;
  }

  /** The link model. */
  public RelationDefinition<T> through(Class<? extends Persistent> linkModel) {
    through = linkModel;
    return this;
  }

  @Override
  ModelDefinition<T> model() {
    return model;
  }

  String name() {
    return name;
  }

  RelationMeta.Kind kind() {
    return kind;
  }

  Class<? extends Persistent> target() {
    return target;
  }

  OnDelete onDelete() {
    return onDelete;
  }

  boolean constrained() {
    return constrained;
  }

  OnUpdate onUpdate() {
    return onUpdate;
  }

  @Nullable String constraintName() {
    return constraintName;
  }

  boolean isDeferrable() {
    return deferrable;
  }

  boolean isSymmetrical() {
    return symmetrical;
  }

  @Nullable String relatedName() {
    return relatedName;
  }

  @Nullable String mappedBy() {
    return mappedBy;
  }

  @Nullable String linkTable() {
    return linkTable;
  }

  @Nullable Class<? extends Persistent> through() {
    return through;
  }
}
