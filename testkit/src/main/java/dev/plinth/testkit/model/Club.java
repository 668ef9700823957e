package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.ManyToMany;
import dev.plinth.orm.annotation.Table;

/** A many-to-many by a link model with columns of its own. */
@Table(name = "clubs")
public class Club extends Model {
  @CharField(maxLength = 60)
  public String name;

  @ManyToMany(through = Membership.class, relatedName = "clubs")
  public Many<Author> members;

  public static final Manager<Club> objects = Manager.of(Club.class);
}
