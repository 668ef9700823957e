package dev.plinth.testkit.model;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.PrimaryKey;
import dev.plinth.orm.annotation.Table;

/** A natural text key of the application's own. */
@Table(name = "countries")
public class Country extends Entity {
  @PrimaryKey
  @CharField(maxLength = 2)
  public String code;

  @CharField(maxLength = 80)
  public String name;

  public Many<City> cities;

  public static final Manager<Country> objects = Manager.of(Country.class);
}
