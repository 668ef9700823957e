package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.DecimalField;
import dev.plinth.orm.annotation.IntegerField;
import dev.plinth.orm.annotation.Table;
import dev.plinth.orm.annotation.Unique;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the database fills in, checks and keeps unique. */
@Table(
    name = "products",
    unique =
        @Unique(
            name = "products_maker_and_code",
            value = {"maker", "code"}))
public class Product extends Model {
  @CharField(maxLength = 20)
  public String maker;

  @CharField(maxLength = 20)
  public String code;

  @IntegerField(check = "stock >= 0")
  public int stock;

  @DecimalField(maxDigits = 8, decimalPlaces = 2)
  public BigDecimal price = new BigDecimal("1.00");

  @CharField(maxLength = 10, dbDefault = "'draft'")
  public @Nullable String state;

  @IntegerField(generated = "stock * 2")
  public int doubled;

  public static final Manager<Product> objects = Manager.of(Product.class);
}
