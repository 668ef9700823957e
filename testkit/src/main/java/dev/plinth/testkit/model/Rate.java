package dev.plinth.testkit.model;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.DecimalField;
import dev.plinth.orm.annotation.PrimaryKey;
import dev.plinth.orm.annotation.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key whose parts have more than one spelling: {@code 1.5} and {@code 1.50}, nanoseconds. */
@Table(name = "rates")
public class Rate extends Entity {
  @PrimaryKey
  @DecimalField(maxDigits = 8, decimalPlaces = 2)
  public BigDecimal percent;

  @PrimaryKey public Instant since;

  @CharField(maxLength = 40)
  public @Nullable String label;

  public Many<Loan> loans;

  public static final Manager<Rate> objects = Manager.of(Rate.class);
}
