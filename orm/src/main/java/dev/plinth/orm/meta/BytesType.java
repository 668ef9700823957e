package dev.plinth.orm.meta;

import dev.plinth.db.Row;
import dev.plinth.sql.SqlType;
import org.jspecify.annotations.Nullable;

/** Bytes; copied on the way, for an array can be changed in place. */
record BytesType() implements FieldType<byte[]> {

  @Override
  public Class<byte[]> javaType() {
    return byte[].class;
  }

  @Override
  public SqlType sqlType() {
    return SqlType.BINARY;
  }

  @Override
  public Object toDatabase(byte[] value) {
    return value.clone();
  }

  @Override
  public byte[] fromDatabase(Object value) {
    return ((byte[]) value).clone();
  }

  @Override
  public byte[] normal(byte[] value) {
    return value;
  }

  @Override
  public byte @Nullable [] read(Row row, int at) {
    return row.getBytes(at);
  }
}
