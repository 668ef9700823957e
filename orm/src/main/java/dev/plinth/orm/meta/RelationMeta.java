package dev.plinth.orm.meta;

import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.annotation.OnUpdate;
import dev.plinth.sql.TableName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One relation of a model, seen from the model that declares the field. Immutable but for what it
 * finds out about the other model on first use; thread-safe.
 */
public final class RelationMeta {

  /** The kinds of relation. */
  public enum Kind {
    /** Many of these point to one of those. */
    FOREIGN_KEY,
    /** One of these points to one of those. */
    ONE_TO_ONE,
    /** The other end of a one-to-one: at most one of those points here. */
    REVERSE_ONE,
    /** The other end of a foreign key or of a many-to-many. */
    REVERSE_MANY,
    /** Many of these and many of those, by a link table. */
    MANY_TO_MANY
  }

  private final RelationDefinition<?> definition;
  private final ModelMeta<?> owner;
  private final int index;
  private final List<FieldMeta> fields;
  private volatile @Nullable RelationPath path;

  RelationMeta(
      RelationDefinition<?> definition, ModelMeta<?> owner, int index, List<FieldMeta> fields) {
    this.definition = definition;
    this.owner = owner;
    this.index = index;
    this.fields = List.copyOf(fields);
  }

  /** The position among the model's relations, from 0. */
  public int index() {
    return index;
  }

  /** The field's name in Java and in lookups. */
  public String name() {
    return definition.name();
  }

  /** Which kind of relation it is. */
  public Kind kind() {
    return definition.kind();
  }

  /** The model that declares the field. */
  public ModelMeta<?> owner() {
    return owner;
  }

  /** The model on the other side. */
  public ModelMeta<?> target() {
    return ModelMeta.of(definition.target());
  }

  /** The class on the other side; unlike {@link #target} it needs no metadata of that model. */
  public Class<? extends Persistent> targetType() {
    return definition.target();
  }

  /** The columns of the owner that hold the key, for a foreign key or one-to-one; else empty. */
  public List<FieldMeta> fields() {
    return fields;
  }

  /** Whether it leads to at most one object. */
  public boolean isToOne() {
    return kind() != Kind.REVERSE_MANY && kind() != Kind.MANY_TO_MANY;
  }

  /** Whether it is either end of a one-to-one. */
  public boolean isOneToOne() {
    return kind() == Kind.ONE_TO_ONE || kind() == Kind.REVERSE_ONE;
  }

  /** Whether the owner's own row holds the key. */
  public boolean holdsKey() {
    return kind() == Kind.FOREIGN_KEY || kind() == Kind.ONE_TO_ONE;
  }

  /** Whether there may be no object on the other side. */
  public boolean isNullable() {
    return !holdsKey() || !isConstrained() || fields.get(0).nullable();
  }

  /** What happens to the owner's row when the target is deleted. */
  public OnDelete onDelete() {
    return definition.onDelete();
  }

  /** What happens to the owner's row when the target's key changes. */
  public OnUpdate onUpdate() {
    return definition.onUpdate();
  }

  /** The name of the foreign key constraint, if one was given. */
  public @Nullable String constraintName() {
    return definition.constraintName();
  }

  /** Whether the database checks the constraint at the end of the transaction. */
  public boolean isDeferrable() {
    return definition.isDeferrable();
  }

  /** Whether the database has a foreign key constraint for it. */
  public boolean isConstrained() {
    return definition.constrained();
  }

  /** The name of the reverse relation on the other side, if one was given. */
  public @Nullable String relatedName() {
    return definition.relatedName();
  }

  /** The link model of a many-to-many, if it has one. */
  public @Nullable Class<? extends Persistent> through() {
    return definition.through();
  }

  /** Whether a many-to-many of a model with itself is kept mirrored. */
  public boolean isSymmetrical() {
    return definition.isSymmetrical();
  }

  /** The name of the link table, if one was given. */
  @Nullable String linkTable() {
    return definition.linkTable();
  }

  /** The name of the relation of the other side that this one mirrors, if it was given. */
  @Nullable String mappedBy() {
    return definition.mappedBy();
  }

  /** The columns that join the two tables. */
  public RelationPath path() {
    RelationPath known = path;
    if (known == null) {
      known = RelationPath.of(this);
      path = known;
    }
    return known;
  }

  /**
   * For a reverse relation the relation it mirrors; for a forward one the reverse relation that the
   * target declares, or null where it declares none.
   */
  public @Nullable RelationMeta inverse() {
    return Inverse.of(this);
  }

  /** The relation that a reverse relation mirrors; an error for a forward one. */
  public RelationMeta mirrored() {
    return Objects.requireNonNull(inverse(), name());
  }

  /** The link table's name where this is a many-to-many or the reverse of one, else null. */
  public @Nullable TableName link() {
    RelationPath.Link link = path().link();
    return link == null ? null : link.table();
  }

  /** {@code Post.author}, as messages name it. */
  @Override
  public String toString() {
    return owner.name() + "." + name();
  }
}
