package dev.plinth.orm.meta;

import dev.plinth.db.Row;
import dev.plinth.sql.SqlType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A decimal of a fixed scale. What is read gets that scale, for a database without exact decimals
 * may hand out {@code 3.3000000000000003} where {@code 3.30} was computed.
 */
record DecimalType(SqlType sqlType) implements FieldType<BigDecimal> {

  @Override
  public Class<BigDecimal> javaType() {
    return BigDecimal.class;
  }

  @Override
  public boolean isMutable() {
    return false;
  }

  @Override
  public Object toDatabase(BigDecimal value) {
    return value;
  }

  @Override
  public BigDecimal fromDatabase(Object value) {
    return scaled((BigDecimal) value);
  }

  @Override
  public @Nullable BigDecimal read(Row row, int at) {
    BigDecimal value = row.getBigDecimal(at);
    return value == null ? null : scaled(value);
  }

  /** The column's scale; what it can't hold exactly is never rounded to what it holds. */
  @Override
  public BigDecimal normal(BigDecimal value) {
    BigDecimal least = value.stripTrailingZeros();
    return least.scale() > sqlType.scale() ? least : least.setScale(sqlType.scale());
  }

  private BigDecimal scaled(BigDecimal value) {
    return value.setScale(sqlType.scale(), RoundingMode.HALF_EVEN);
  }
}
