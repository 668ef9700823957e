package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.DateTimeField;
import dev.plinth.orm.annotation.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Days, times and moments to look up by their parts. */
@Table(name = "events")
public class Event extends Model {
  @CharField(maxLength = 60)
  public String name;

  public LocalDate day;
  public LocalTime start;
  public LocalDateTime local;

  @DateTimeField(index = true)
  public Instant moment;

  public static final Manager<Event> objects = Manager.of(Event.class);
}
