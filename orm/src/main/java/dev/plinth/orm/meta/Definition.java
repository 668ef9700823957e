package dev.plinth.orm.meta;

/**
 * The definition of a model as generated code writes it, in one chain: what follows a field or a
 * relation tells of that, until the next one starts.
 *
 * <pre>{@code
 * new Post_().define(Post.class)
 *     .table("posts")
 *     .field("id", FieldTypes.LONG).primaryKey().identity()
 *     .field("title", FieldTypes.varchar(200))
 *     .foreignKey("author", User.class).onDelete(OnDelete.CASCADE)
 *     .key("authorId", FieldTypes.LONG).indexed()
 *     .register();
 * }</pre>
 *
 * <p>Not thread-safe; {@link #register} ends it as an immutable {@link ModelMeta}.
 *
 * @param <T> the model
 */
public abstract sealed class Definition<T extends Persistent>
    permits ModelDefinition, FieldDefinition, RelationDefinition {

  Definition() {}

  abstract ModelDefinition<T> model();

  /** The next field. */
  public final FieldDefinition<T> field(String name, FieldType<?> type) {
    return model().add(new FieldDefinition<>(model(), name, type, false, null));
  }

  /** The next field, which is a primitive in Java. */
  public final FieldDefinition<T> primitive(String name, FieldType<?> type) {
    return model().add(new FieldDefinition<>(model(), name, type, true, null));
  }

  /**
   * A foreign key; give it a {@linkplain RelationDefinition#key column} for each part of the
   * target's key, in its order.
   */
  public final RelationDefinition<T> foreignKey(String name, Class<? extends Persistent> target) {
    return relation(name, RelationMeta.Kind.FOREIGN_KEY, target);
  }

  /** A one-to-one that holds the key; its column is unique. */
  public final RelationDefinition<T> oneToOne(String name, Class<? extends Persistent> target) {
    return relation(name, RelationMeta.Kind.ONE_TO_ONE, target);
  }

  /** The other end of a one-to-one. */
  public final RelationDefinition<T> reverseOne(String name, Class<? extends Persistent> target) {
    return relation(name, RelationMeta.Kind.REVERSE_ONE, target);
  }

  /** The other end of a foreign key or many-to-many. */
  public final RelationDefinition<T> reverseMany(String name, Class<? extends Persistent> target) {
    return relation(name, RelationMeta.Kind.REVERSE_MANY, target);
  }

  /** A many-to-many. */
  public final RelationDefinition<T> manyToMany(String name, Class<? extends Persistent> target) {
    return relation(name, RelationMeta.Kind.MANY_TO_MANY, target);
  }

  private RelationDefinition<T> relation(
      String name, RelationMeta.Kind kind, Class<? extends Persistent> target) {
    return model().add(new RelationDefinition<>(model(), name, kind, target));
  }

  /** An index or unique constraint. */
  public final ModelDefinition<T> index(IndexMeta index) {
    return model().add(index);
  }

  /** A check of the table. */
  public final ModelDefinition<T> check(CheckMeta check) {
    return model().add(check);
  }

  /** Ends the definition and makes the model known. */
  public final ModelMeta<T> register() {
    ModelMeta<T> meta = new ModelMeta<>(model());
    Models.register(meta);
    return meta;
  }
}
