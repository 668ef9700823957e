package shop;

import dev.plinth.orm.meta.FieldType;
import dev.plinth.sql.SqlType;
import java.math.BigDecimal;

final class MoneyType implements FieldType<Money> {
  @Override
  public Class<Money> javaType() {
    return Money.class;
  }

  @Override
  public SqlType sqlType() {
    return SqlType.decimal(12, 2);
  }

  @Override
  public Object toDatabase(Money value) {
    return value.amount();
  }

  @Override
  public Money fromDatabase(Object value) {
    return new Money((BigDecimal) value);
  }
}
