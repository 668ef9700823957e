package dev.plinth.orm.meta;

/**
 * The base of every model object: it carries one {@link RowState}, which knows what the row looked
 * like when it was read.
 *
 * <p>Users extend {@code Model} or {@code Entity} of the face package; this class is what the
 * layers below them see. Like every mutable object, one is used by one thread at a time.
 */
public abstract class Persistent {
  private final RowState state;

  /** Makes the state and sets the relation fields of the new object. */
  protected Persistent() {
    ModelMeta<?> meta = ModelMeta.ofObject(this);
    this.state = new RowState(meta, this);
    meta.access().relate(this, state);
  }

  /** The state of an object. */
  public static RowState stateOf(Persistent object) {
    return object.state;
  }
}
