package odd;

import dev.plinth.orm.Entity;
import dev.plinth.orm.annotation.PrimaryKey;

class M extends Entity {
  @PrimaryKey long m;
  @dev.plinth.orm.annotation.Field(type = Odd.class) int odd;

  static final class Odd implements dev.plinth.orm.meta.FieldType<Integer> {
    @Override
    public Class<Integer> javaType() {
      return Integer.class;
    }

    @Override
    public dev.plinth.sql.SqlType sqlType() {
      return dev.plinth.sql.SqlType.BIGINT;
    }

    @Override
    public Object toDatabase(Integer value) {
      return value.longValue();
    }

    @Override
    public Integer fromDatabase(Object value) {
      return ((Long) value).intValue();
    }
  }
}
