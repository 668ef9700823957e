package dev.plinth.testkit.model;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Manager;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.PrimaryKey;
import dev.plinth.orm.annotation.Table;
import java.util.UUID;

/** A key that the application makes. */
@Table(name = "parcels")
public class Parcel extends Entity {
  @PrimaryKey public UUID id;

  @CharField(maxLength = 40)
  public String content;

  public static final Manager<Parcel> objects = Manager.of(Parcel.class);
}
