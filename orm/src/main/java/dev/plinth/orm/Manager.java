package dev.plinth.orm;

import dev.plinth.db.RawSql;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.query.Question;
import dev.plinth.orm.relation.Fetch;
import dev.plinth.orm.save.DeleteListener;
import dev.plinth.orm.save.Registration;
import dev.plinth.orm.save.SaveListener;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The query set of all objects of a model, and the ways to make new ones. Keep one in a constant:
 *
 * <pre>{@code
 * public static final Manager<User> objects = Manager.of(User.class);
 * }</pre>
 *
 * <p>Extend it to give a model queries of its own. Thread-safe.
 *
 * @param <T> the model
 */
public class Manager<T extends Entity> extends QuerySet<T> {
  private final Class<T> type;
  private volatile @Nullable Question everything;

  /** For managers with methods of their own. */
  protected Manager(Class<T> type) {
    super(null, null);
    this.type = type;
  }

  /** The manager of a model. */
  public static <T extends Entity> Manager<T> of(Class<T> type) {
    return new Manager<>(type);
  }

  /** The model's description. */
  public final ModelMeta<T> meta() {
    return ModelMeta.of(type);
  }

  /**
   * All objects; looked up on first use, since the model's class is still being made ready here.
   */
  @Override
  public Question question() {
    Question known = everything;
    if (known == null) {
      known = Question.all(meta());
      everything = known;
    }
    return known;
  }

  /**
   * The objects out of a statement of your own; its columns are told by their names, and those it
   * does not answer count as left out.
   *
   * <pre>{@code
   * List<User> users =
   *     User.objects.raw(db.sql("SELECT * FROM users WHERE age > :age").bind("age", 18));
   * }</pre>
   *
   * @throws dev.plinth.sql.PlinthException {@code raw.missing-key} or {@code raw.unknown-column}
   */
  @SuppressWarnings("unchecked") // a reader of T's model makes objects of T
  public final List<T> raw(RawSql statement) {
    return (List<T>) (List<?>) Fetch.raw(meta(), statement);
  }

  /**
   * Tells a listener of the model's objects that are saved, until the answer is closed.
   *
   * <pre>{@code
   * Registration audit = User.objects.onSave(new SaveListener<>() {
   *   @Override public void afterSave(User user, boolean created) { ... }
   * });
   * }</pre>
   */
  public final Registration onSave(SaveListener<? super T> listener) {
    return Writers.HOOKS.add(type, listener);
  }

  /** Tells a listener of the model's objects that are deleted, until the answer is closed. */
  public final Registration onDelete(DeleteListener<? super T> listener) {
    return Writers.HOOKS.add(type, listener);
  }
}
