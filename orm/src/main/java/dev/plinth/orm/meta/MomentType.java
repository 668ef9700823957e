package dev.plinth.orm.meta;

import dev.plinth.db.Row;
import dev.plinth.sql.SqlType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A moment as an {@link OffsetDateTime}. The database keeps no offset, so it is read in UTC. */
record MomentType() implements FieldType<OffsetDateTime> {

  @Override
  public Class<OffsetDateTime> javaType() {
    return OffsetDateTime.class;
  }

  @Override
  public SqlType sqlType() {
    return SqlType.TIMESTAMPTZ;
  }

  @Override
  public boolean isMutable() {
    return false;
  }

  @Override
  public Object toDatabase(OffsetDateTime value) {
    return value.toInstant();
  }

  @Override
  public OffsetDateTime fromDatabase(Object value) {
    return ((Instant) value).atOffset(ZoneOffset.UTC);
  }

  @Override
  public @Nullable OffsetDateTime read(Row row, int at) {
    return row.getOffsetDateTime(at);
  }
}
