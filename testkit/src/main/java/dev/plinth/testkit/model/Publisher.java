package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.Table;

/** Something that books may do without. */
@Table(name = "publishers")
public class Publisher extends Model {
  @CharField(maxLength = 80)
  public String name;

  public Many<Book> books;

  public static final Manager<Publisher> objects = Manager.of(Publisher.class);
}
