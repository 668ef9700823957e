package dev.plinth.example.blog;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.Table;
import org.jspecify.annotations.Nullable;

/** Who writes. */
@Table(name = "blog_users")
public class User extends Model {
  @CharField(maxLength = 50, unique = true)
  String username;

  @CharField(maxLength = 100)
  String email;

  @Nullable Integer age;

  Many<Post> posts;
  Many<Comment> comments;

  public static final Manager<User> objects = Manager.of(User.class);

  @Override
  public String toString() {
    return username;
  }
}
