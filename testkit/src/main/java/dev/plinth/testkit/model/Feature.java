package dev.plinth.testkit.model;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.PrimaryKey;
import dev.plinth.orm.annotation.Table;

/** A dot in the name of a table, and a key of an odd name. */
@Table(name = "feature.of:house")
public class Feature extends Entity {
  @PrimaryKey
  @CharField(maxLength = 40, column = "KEY \"primary\"")
  public String code;

  public Many<House> houses;

  public static final Manager<Feature> objects = Manager.of(Feature.class);
}
