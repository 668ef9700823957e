package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.annotation.OneToOne;
import dev.plinth.orm.annotation.Table;
import org.jspecify.annotations.Nullable;

/** Nullable columns, a reference to its own kind, and the far end of most kinds of relations. */
@Table(name = "authors")
public class Author extends Model {
  @CharField(maxLength = 100)
  public String name;

  @CharField(maxLength = 50)
  public @Nullable String nickname;

  public @Nullable Integer age;

  public boolean active = true;

  @ForeignKey(relatedName = "pupils", onDelete = OnDelete.SET_NULL)
  public Ref<@Nullable Author> mentor;

  @ForeignKey(relatedName = "residents", onDelete = OnDelete.SET_NULL)
  public Ref<@Nullable City> home;

  public Many<Author> pupils;

  public Many<Book> books;

  public Many<Book> edited;

  public Many<Article> articles;

  public Many<Club> clubs;

  @OneToOne(mappedBy = "author")
  public Ref<@Nullable Profile> profile;

  public static final Manager<Author> objects = Manager.of(Author.class);
}
