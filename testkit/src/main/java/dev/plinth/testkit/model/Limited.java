package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.BinaryField;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.DecimalField;
import dev.plinth.orm.annotation.IntegerField;
import dev.plinth.orm.annotation.Table;
import java.math.BigDecimal;

/** Every limit that saving checks. */
@Table(name = "limited")
public class Limited extends Model {
  @CharField(maxLength = 5, minLength = 2)
  public String name = "abc";

  @CharField(maxLength = 20, pattern = "[a-z]+")
  public String word = "word";

  @IntegerField(min = 0, max = 10)
  public int level;

  @DecimalField(maxDigits = 5, decimalPlaces = 2, min = "0")
  public BigDecimal price = BigDecimal.ZERO;

  @BinaryField(maxLength = 4)
  public byte[] data = {};

  public static final Manager<Limited> objects = Manager.of(Limited.class);
}
