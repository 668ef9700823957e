package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.annotation.Table;
import org.jspecify.annotations.Nullable;

/** Foreign keys of two columns. */
@Table(name = "slots")
public class Slot extends Model {
  @ForeignKey(relatedName = "slots", onDelete = OnDelete.CASCADE)
  public Ref<Shelf> shelf;

  @ForeignKey public Ref<@Nullable Shelf> spare;

  @CharField(maxLength = 40)
  public String name;

  public static final Manager<Slot> objects = Manager.of(Slot.class);
}
