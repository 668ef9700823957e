package dev.plinth.testkit.model;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.PrimaryKey;
import dev.plinth.orm.annotation.Table;
import org.jspecify.annotations.Nullable;

/** A composite key of the application's own. */
@Table(name = "shelves")
public class Shelf extends Entity {
  @PrimaryKey
  @CharField(maxLength = 10)
  public String room;

  @PrimaryKey public int number;

  @CharField(maxLength = 40)
  public @Nullable String label;

  public Many<Slot> slots;

  public static final Manager<Shelf> objects = Manager.of(Shelf.class);
}
