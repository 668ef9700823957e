package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.Table;
import org.jspecify.annotations.Nullable;

/** The other half of a circle of foreign keys. */
@Table(name = "eggs")
public class Egg extends Model {
  @ForeignKey public Ref<@Nullable Hen> laidBy;

  public static final Manager<Egg> objects = Manager.of(Egg.class);
}
