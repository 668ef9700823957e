package dev.plinth.testkit.model;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Manager;
import dev.plinth.orm.annotation.PrimaryKey;
import dev.plinth.orm.annotation.Table;
import java.math.BigDecimal;

/** A decimal key of any scale. */
@Table(name = "weights")
public class Weight extends Entity {
  @PrimaryKey public BigDecimal grams;

  public int pieces;

  public static final Manager<Weight> objects = Manager.of(Weight.class);
}
