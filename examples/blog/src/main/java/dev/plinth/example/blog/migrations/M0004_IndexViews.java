package dev.plinth.example.blog.migrations;

import dev.plinth.migrations.Migration;
import dev.plinth.migrations.operation.Operation;
import java.util.List;

/** Create index blog_posts_views_idx on blog_posts. */
public final class M0004_IndexViews extends Migration {
  @Override
  protected List<Operation> operations() {
    return List.of(createIndex("blog_posts", index("blog_posts_views_idx", "views")));
  }
}
