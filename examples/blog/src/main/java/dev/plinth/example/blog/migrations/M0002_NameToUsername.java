package dev.plinth.example.blog.migrations;

import dev.plinth.migrations.Migration;
import dev.plinth.migrations.operation.Operation;
import java.util.List;

/**
 * Rename column name of blog_users to username, rename constraint blog_users_name_key of blog_users
 * to blog_users_username_key.
 */
public final class M0002_NameToUsername extends Migration {
  @Override
  protected List<Operation> operations() {
    return List.of(
        renameColumn("blog_users", "name", "username"),
        renameConstraint("blog_users", "blog_users_name_key", "blog_users_username_key"));
  }
}
