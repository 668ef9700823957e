package dev.plinth.orm;

import dev.plinth.orm.annotation.PrimaryKey;
import org.jspecify.annotations.Nullable;

/**
 * The base of most models: it brings a 64-bit {@code id} that the database makes.
 *
 * <pre>{@code
 * @Table(name = "users")
 * public class User extends Model {
 *   @CharField(maxLength = 50, unique = true) String username;
 *   @Nullable Integer age;
 *
 *   public static final Manager<User> objects = Manager.of(User.class);
 * }
 * }</pre>
 */
public abstract class Model extends Entity {
  /** The primary key; null until the object is saved. */
  @PrimaryKey(identity = true)
  public @Nullable Long id;

  /** Makes a new object; its relation fields are set. */
  protected Model() {}
}
