package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.annotation.Table;

/** A second to-many relation of an author. */
@Table(name = "articles")
public class Article extends Model {
  @CharField(maxLength = 200)
  public String title;

  public int words;

  @ForeignKey(relatedName = "articles", onDelete = OnDelete.CASCADE)
  public Ref<Author> author;

  public static final Manager<Article> objects = Manager.of(Article.class);
}
