package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.DecimalField;
import dev.plinth.orm.annotation.EnumField;
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

/** A column of every type, none of which takes null. */
@Table(name = "everything")
public class Everything extends Model {
  public boolean flag;
  public short small;
  public int number;
  public long big;
  public float real;
  public double precise;

  @DecimalField(maxDigits = 14, decimalPlaces = 4)
  public BigDecimal amount = BigDecimal.ZERO;

  @CharField(maxLength = 100)
  public String name = "";

  @TextField public String text = "";
  public LocalDate date = LocalDate.EPOCH;
  public LocalTime time = LocalTime.MIDNIGHT;
  public LocalDateTime local = LocalDateTime.of(1970, 1, 1, 0, 0);
  public Instant moment = Instant.EPOCH;
  public OffsetDateTime offset = OffsetDateTime.parse("1970-01-01T00:00:00Z");
  public Duration length = Duration.ZERO;
  public UUID uuid = new UUID(0, 0);
  public byte[] bytes = {};
  public Color color = Color.RED;

  @EnumField(nativeType = true, typeName = "plinth_color")
  public Color paint = Color.RED;

  public List<String> words = List.of();
  public List<Integer> numbers = List.of();
  public List<Long> bigs = List.of();
  public List<Boolean> flags = List.of();
  public List<LocalDate> days = List.of();
  public List<UUID> uuids = List.of();

  @JsonField public String json = "{}";

  public static final Manager<Everything> objects = Manager.of(Everything.class);
}
