package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.Index;
import dev.plinth.orm.annotation.IntegerField;
import dev.plinth.orm.annotation.ManyToMany;
import dev.plinth.orm.annotation.Table;

/** Quotes, capitals, blanks and letters beyond ASCII wherever a name can be. */
@Table(name = "Straße \"9¾\"", indexes = @Index("rooms"), comment = "It's \"odd\"")
public class House extends Model {
  @CharField(maxLength = 60, column = "NAME", unique = true)
  public String name;

  @IntegerField(column = "it's \"odd\" ☕?")
  public int rooms;

  @ManyToMany(relatedName = "houses", linkTable = "Link's; -- \"&\"")
  public Many<Feature> features;

  public Many<Lodger> lodgers;

  public static final Manager<House> objects = Manager.of(House.class);
}
