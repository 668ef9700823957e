package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.Index;
import dev.plinth.orm.annotation.Table;
import org.jspecify.annotations.Nullable;

/** Unique among some rows only: those that are not given up, and guests by another rule. */
@Table(
    name = "seats",
    indexes = {
      @Index(value = "place", unique = true, where = "given_up = 0"),
      @Index(name = "seats_of_guests", value = "guest", unique = true, where = "guest <> ''"),
      @Index(name = "seats_of_vips", value = "guest", unique = true, where = "given_up = 7")
    })
public class Seat extends Model {
  @CharField(maxLength = 10)
  public String place;

  @CharField(maxLength = 20)
  public @Nullable String guest;

  /** The turn in which it was given up; 0 while it is taken. */
  public int givenUp;

  public static final Manager<Seat> objects = Manager.of(Seat.class);
}
