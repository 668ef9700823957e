package dev.plinth.orm.meta;

import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.annotation.OnUpdate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a relation as generated code writes it: {@code
 * RelationDefinition.foreignKey("author", User.class).column(FieldMeta.of("authorId", LONG))}. Not
 * thread-safe; it ends as an immutable {@link RelationMeta}.
 */
public final class RelationDefinition {
  private final String name;
  private final RelationMeta.Kind kind;
  private final Class<? extends Persistent> target;
  private final List<FieldDefinition> columns = new ArrayList<>();
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

  private RelationDefinition(
      String name, RelationMeta.Kind kind, Class<? extends Persistent> target) {
    this.name = name;
    this.kind = kind;
    this.target = target;
  }

  /** A foreign key; give it a {@link #column} for each part of the target's key, in its order. */
  public static RelationDefinition foreignKey(String name, Class<? extends Persistent> target) {
    return new RelationDefinition(name, RelationMeta.Kind.FOREIGN_KEY, target);
  }

  /** A one-to-one that holds the key; its column is unique. */
  public static RelationDefinition oneToOne(String name, Class<? extends Persistent> target) {
    return new RelationDefinition(name, RelationMeta.Kind.ONE_TO_ONE, target);
  }

  /** The other end of a one-to-one. */
  public static RelationDefinition reverseOne(String name, Class<? extends Persistent> target) {
    return new RelationDefinition(name, RelationMeta.Kind.REVERSE_ONE, target);
  }

  /** The other end of a foreign key or many-to-many. */
  public static RelationDefinition reverseMany(String name, Class<? extends Persistent> target) {
    return new RelationDefinition(name, RelationMeta.Kind.REVERSE_MANY, target);
  }

  /** A many-to-many. */
  public static RelationDefinition manyToMany(String name, Class<? extends Persistent> target) {
    return new RelationDefinition(name, RelationMeta.Kind.MANY_TO_MANY, target);
  }

  /** A column of the key that this relation holds. */
  public RelationDefinition column(FieldDefinition column) {
    columns.add(column.of(name));
    return this;
  }

  /** What happens to these rows when the target is deleted. */
  public RelationDefinition onDelete(OnDelete action) {
    onDelete = action;
    return this;
  }

  /** The name of the reverse relation that the target declares. */
  public RelationDefinition relatedName(String value) {
    relatedName = value;
    return this;
  }

  /** For a reverse relation: the name of the target's relation that it mirrors. */
  public RelationDefinition mappedBy(String value) {
    mappedBy = value;
    return this;
  }

  /** No foreign key constraint in the database. */
  public RelationDefinition unconstrained() {
    constrained = false;
    return this;
  }

  /** What happens to these rows when the target's key changes. */
  public RelationDefinition onUpdate(OnUpdate action) {
    onUpdate = action;
    return this;
  }

  /** The name of the foreign key constraint. */
  public RelationDefinition constraintName(String value) {
    constraintName = value;
    return this;
  }

  /** The constraint is checked at the end of the transaction. */
  public RelationDefinition deferrable() {
    deferrable = true;
    return this;
  }

  /** A many-to-many of a model with itself where a link holds in both directions. */
  public RelationDefinition symmetrical() {
    symmetrical = true;
    return this;
  }

  /** The name of the link table. */
  public RelationDefinition linkTable(String table) {
    linkTable = table;
    return this;
  }

  /** The link model. */
  public RelationDefinition through(Class<? extends Persistent> linkModel) {
    through = linkModel;
    return this;
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

  List<FieldDefinition> columns() {
    return columns;
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
