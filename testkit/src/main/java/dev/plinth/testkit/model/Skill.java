package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.Table;

/** The far end of a many-to-many between two schemas. */
@Table(name = "skills", schema = "plinth_training")
public class Skill extends Model {
  @CharField(maxLength = 40, unique = true)
  public String name;

  public Many<Branch> branches;

  public static final Manager<Skill> objects = Manager.of(Skill.class);
}
