package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.Table;
import org.jspecify.annotations.Nullable;

/** The middle of a chain of relations that may each be absent. */
@Table(name = "cities")
public class City extends Model {
  @CharField(maxLength = 80)
  public String name;

  @ForeignKey(relatedName = "cities")
  public Ref<@Nullable Country> country;

  public Many<Author> residents;

  public static final Manager<City> objects = Manager.of(City.class);
}
