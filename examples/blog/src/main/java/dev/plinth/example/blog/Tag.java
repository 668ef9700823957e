package dev.plinth.example.blog;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.Table;

/** What a post is about. */
@Table(name = "blog_tags")
public class Tag extends Model {
  @CharField(maxLength = 30, unique = true)
  String name;

  Many<Post> posts;

  public static final Manager<Tag> objects = Manager.of(Tag.class);

  @Override
  public String toString() {
    return name;
  }
}
