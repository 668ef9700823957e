package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.JsonField;
import dev.plinth.orm.annotation.Table;
import dev.plinth.orm.annotation.TextField;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A column of every type that takes null. */
@Table(name = "anything")
public class Anything extends Model {
  public @Nullable Boolean flag;
  public @Nullable Short small;
  public @Nullable Integer number;
  public @Nullable Long big;
  public @Nullable Float real;
  public @Nullable Double precise;
  public @Nullable BigDecimal amount;

  @CharField(maxLength = 100)
  public @Nullable String name;

  @TextField public @Nullable String text;
  public @Nullable LocalDate date;
  public @Nullable LocalTime time;
  public @Nullable LocalDateTime local;
  public @Nullable Instant moment;
  public @Nullable OffsetDateTime offset;
  public @Nullable Duration length;
  public @Nullable UUID uuid;
  public byte @Nullable [] bytes;
  public @Nullable Color color;
  public @Nullable List<String> words;

  @JsonField public @Nullable String json;

  public static final Manager<Anything> objects = Manager.of(Anything.class);
}
