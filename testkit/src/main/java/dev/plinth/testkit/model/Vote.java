package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.Table;

/** A table by the name that a bulk update gives to its values. */
@Table(name = "v")
public class Vote extends Model {
  public int weight;

  public static final Manager<Vote> objects = Manager.of(Vote.class);
}
