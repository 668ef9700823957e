package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.annotation.OneToOne;
import dev.plinth.orm.annotation.Table;
import dev.plinth.orm.annotation.TextField;

/** The end of a one-to-one that holds the key. */
@Table(name = "profiles")
public class Profile extends Model {
  @OneToOne(relatedName = "profile", onDelete = OnDelete.CASCADE)
  public Ref<Author> author;

  @TextField public String biography = "";

  public int stars;

  public static final Manager<Profile> objects = Manager.of(Profile.class);
}
