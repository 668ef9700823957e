package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.Table;

/** Something that others point to in every way there is. */
@Table(name = "folders")
public class Folder extends Model {
  @CharField(maxLength = 40)
  public String name;

  public static final Manager<Folder> objects = Manager.of(Folder.class);
}
