package dev.plinth.processor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The Java types that map by themselves and are read by a typed getter. */
enum NaturalStorage {
  LONG("java.lang.Long", "long", "getLong", ColumnKind.NUMBER),
  INTEGER("java.lang.Integer", "int", "getInt", ColumnKind.NUMBER),
  SHORT("java.lang.Short", "short", "getShort", ColumnKind.NUMBER),
  DOUBLE("java.lang.Double", "double", "getDouble", ColumnKind.NUMBER),
  FLOAT("java.lang.Float", "float", "getFloat", ColumnKind.NUMBER),
  BOOLEAN("java.lang.Boolean", "boolean", "getBoolean", ColumnKind.BOOLEAN),
  TEXT("java.lang.String", "", "getString", ColumnKind.TEXT),
  DECIMAL("java.math.BigDecimal", "", "getBigDecimal", ColumnKind.NUMBER),
  DATE("java.time.LocalDate", "", "getDate", ColumnKind.TEMPORAL),
  TIME("java.time.LocalTime", "", "getTime", ColumnKind.TEMPORAL),
  LOCAL_DATE_TIME("java.time.LocalDateTime", "", "getDateTime", ColumnKind.TEMPORAL),
  INSTANT("java.time.Instant", "", "getInstant", ColumnKind.TEMPORAL),
  OFFSET_DATE_TIME("java.time.OffsetDateTime", "", "getOffsetDateTime", ColumnKind.TEMPORAL),
  DURATION("java.time.Duration", "", "getDuration", ColumnKind.ORDERED),
  UUID("java.util.UUID", "", "getUuid", ColumnKind.ORDERED);

  private static final Map<String, NaturalStorage> BY_NAME = byName();

  private final String className;
  private final String primitive;
  private final String getter;
  private final ColumnKind column;

  NaturalStorage(String className, String primitive, String getter, ColumnKind column) {
    this.className = className;
    this.primitive = primitive;
    this.getter = getter;
    this.column = column;
  }

  static Optional<NaturalStorage> of(JavaType type) {
    boolean isNamed = type.isPrimitive() || type.form() == JavaType.Form.CLASS;
    return Optional.ofNullable(isNamed ? BY_NAME.get(type.qualifiedName()) : null);
  }

  private static Map<String, NaturalStorage> byName() {
    Map<String, NaturalStorage> byName = new HashMap<>();
    for (NaturalStorage each : values()) {
      byName.put(each.className, each);
      byName.put(each.primitive, each);
    }
    byName.remove("");
    return byName;
  }

  Storage storage(JavaType type) {
    String read = hasPrimitive() && !type.isPrimitive() ? getter + "OrNull" : getter;
    return new Storage(column, type.boxed(), factory(), read, false);
  }

  Factory factory() {
    return Factory.constant(name());
  }

  private boolean hasPrimitive() {
    return !primitive.isEmpty();
  }
}
