package dev.plinth.example.blog;

import static dev.plinth.orm.annotation.OnDelete.CASCADE;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.Table;
import dev.plinth.orm.annotation.TextField;

/** What others say to it. */
@Table(name = "blog_comments")
public class Comment extends Model {
  @TextField String text;

  @ForeignKey(relatedName = "comments", onDelete = CASCADE)
  Ref<Post> post;

  @ForeignKey(relatedName = "comments", onDelete = CASCADE)
  Ref<User> author;

  public static final Manager<Comment> objects = Manager.of(Comment.class);
}
