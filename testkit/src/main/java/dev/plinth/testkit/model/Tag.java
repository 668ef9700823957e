package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.Table;

/** The other side of a plain many-to-many. */
@Table(name = "tags")
public class Tag extends Model {
  @CharField(maxLength = 40, unique = true)
  public String name;

  public Many<Book> books;

  public static final Manager<Tag> objects = Manager.of(Tag.class);
}
