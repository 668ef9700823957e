package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.Table;
import org.jspecify.annotations.Nullable;

/** Half of a circle of foreign keys. */
@Table(name = "hens")
public class Hen extends Model {
  @CharField(maxLength = 40)
  public String name;

  @ForeignKey public Ref<@Nullable Egg> hatchedFrom;

  public static final Manager<Hen> objects = Manager.of(Hen.class);
}
