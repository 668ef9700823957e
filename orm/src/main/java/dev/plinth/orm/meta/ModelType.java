package dev.plinth.orm.meta;

/**
 * What every generated class is above its columns: the maker of the model's objects. Generated code
 * extends it once for each model; its methods are for Plinth alone.
 *
 * <pre>{@code
 * public final class Tag_ extends ModelType<Tag> {
 *   static final ModelMeta<Tag> META =
 *       new Tag_().define(Tag.class)
 *           .field(FieldMeta.of("id", FieldTypes.LONG).primaryKey().identity())
 *           .register();
 * }
 * }</pre>
 *
 * <p>Two methods cost a build and the start of an application less than two method references
 * would. Immutable and thread-safe.
 *
 * @param <T> the model
 */
public abstract class ModelType<T extends Persistent> {

  /** For generated code. */
  protected ModelType() {}

  /** A new object of the model. */
  protected abstract T newObject();

  /** The state of an object that is being made. */
  protected abstract RowState newState(T made);

  /** Starts the model's definition. */
  protected final ModelDefinition<T> define(Class<T> type) {
    return ModelMeta.define(type, this::newObject, this::newState);
  }
}
