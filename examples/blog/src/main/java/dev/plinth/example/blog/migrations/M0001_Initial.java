package dev.plinth.example.blog.migrations;

import dev.plinth.migrations.Migration;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.sql.schema.ReferentialAction;
import java.util.List;

/**
 * Create table blog_tags, create table blog_users, create table blog_posts, create table
 * blog_comments and 1 more.
 */
public final class M0001_Initial extends Migration {
  @Override
  protected List<Operation> operations() {
    return List.of(
        createTable(
            "blog_tags",
            identity("id"),
            varchar("name", 30),
            primaryKey("id"),
            unique("blog_tags_name_key", "name")),
        createTable(
            "blog_users",
            identity("id"),
            varchar("name", 50),
            varchar("email", 100),
            integer("age").optional(),
            primaryKey("id"),
            unique("blog_users_name_key", "name")),
        createTable(
            "blog_posts",
            identity("id"),
            varchar("title", 200),
            text("content"),
            integer("views"),
            bigint("author_id"),
            primaryKey("id"),
            foreignKey("blog_posts_author_id_fkey", "author_id", "blog_users", "id")
                .onDelete(ReferentialAction.CASCADE),
            index("blog_posts_author_id_idx", "author_id")),
        createTable(
            "blog_comments",
            identity("id"),
            text("text"),
            bigint("post_id"),
            bigint("author_id"),
            primaryKey("id"),
            foreignKey("blog_comments_post_id_fkey", "post_id", "blog_posts", "id")
                .onDelete(ReferentialAction.CASCADE),
            foreignKey("blog_comments_author_id_fkey", "author_id", "blog_users", "id")
                .onDelete(ReferentialAction.CASCADE),
            index("blog_comments_post_id_idx", "post_id"),
            index("blog_comments_author_id_idx", "author_id")),
        createTable(
            "blog_posts_tags",
            bigint("post_id"),
            bigint("tag_id"),
            primaryKey("post_id", "tag_id"),
            foreignKey("blog_posts_tags_post_id_fkey", "post_id", "blog_posts", "id")
                .onDelete(ReferentialAction.CASCADE),
            foreignKey("blog_posts_tags_tag_id_fkey", "tag_id", "blog_tags", "id")
                .onDelete(ReferentialAction.CASCADE),
            index("blog_posts_tags_tag_id_idx", "tag_id")));
  }
}
