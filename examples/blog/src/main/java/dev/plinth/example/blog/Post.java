package dev.plinth.example.blog;

import static dev.plinth.orm.annotation.OnDelete.CASCADE;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.IntegerField;
import dev.plinth.orm.annotation.ManyToMany;
import dev.plinth.orm.annotation.Table;
import dev.plinth.orm.annotation.TextField;

/** What is written. */
@Table(name = "blog_posts")
public class Post extends Model {
  @CharField(maxLength = 200)
  String title;

  @TextField String content = "";

  @IntegerField(index = true)
  int views;

  @ForeignKey(relatedName = "posts", onDelete = CASCADE)
  Ref<User> author;

  @ManyToMany(relatedName = "posts")
  Many<Tag> tags;

  Many<Comment> comments;

  public static final Manager<Post> objects = Manager.of(Post.class);

  @Override
  public String toString() {
    return title;
  }
}
