package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.ManyToMany;
import dev.plinth.orm.annotation.Table;

/** Relations of a model with itself: one that holds both ways and one that does not. */
@Table(name = "people")
public class Person extends Model {
  @CharField(maxLength = 60)
  public String name;

  @ManyToMany(symmetrical = true)
  public Many<Person> friends;

  @ManyToMany(relatedName = "followers")
  public Many<Person> follows;

  public Many<Person> followers;

  public static final Manager<Person> objects = Manager.of(Person.class);
}
