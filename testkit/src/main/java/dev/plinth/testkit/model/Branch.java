package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.ManyToMany;
import dev.plinth.orm.annotation.Table;

/** A table in a schema of its own, whose name another table has elsewhere. */
@Table(name = "authors", schema = "plinth \"Offices\"")
public class Branch extends Model {
  @CharField(maxLength = 60, unique = true)
  public String city;

  public int floors;

  @ManyToMany(relatedName = "branches")
  public Many<Skill> skills;

  public Many<Clerk> clerks;

  public static final Manager<Branch> objects = Manager.of(Branch.class);
}
