package dev.plinth.migrations.inspect;

import dev.plinth.migrations.source.Literals;
import dev.plinth.sql.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The Java types for types of columns.
 *
 * @param enums the Java enum of each enum type that can be one
 * @param custom the classes for types that no Java type stands for by itself
 */
record ValueTypes(Map<String, String> enums, CustomTypes custom) {

  ValueType of(SqlType type) {
    return switch (type.kind()) {
      case BOOLEAN -> ValueType.primitive("boolean", "Boolean", "BooleanField");
      case SMALLINT -> ValueType.primitive("short", "Short", "IntegerField");
      case INTEGER -> ValueType.primitive("int", "Integer", "IntegerField");
      case BIGINT -> ValueType.primitive("long", "Long", "BigIntegerField");
      case REAL -> ValueType.primitive("float", "Float", "FloatField");
      case DOUBLE -> ValueType.primitive("double", "Double", "FloatField");
      case DATE -> ValueType.of("java.time", "LocalDate", "DateField");
      case TIME -> ValueType.of("java.time", "LocalTime", "TimeField");
      case TIMESTAMP -> ValueType.of("java.time", "LocalDateTime", "DateTimeField");
      case TIMESTAMPTZ -> ValueType.of("java.time", "Instant", "DateTimeField");
      case INTERVAL -> ValueType.of("java.time", "Duration", "DurationField");
      case UUID -> ValueType.of("java.util", "UUID", "UuidField");
      default -> shaped(type);
    };
  }

  private ValueType shaped(SqlType type) {
    return switch (type.kind()) {
      case TEXT -> ValueType.of("", "String", "TextField").collating();
      case BINARY -> ValueType.of("", "byte[]", "BinaryField");
      case JSON -> ValueType.of("", "String", "JsonField").needed();
      case VARCHAR -> type.length() == 0 ? custom(type) : text(type);
      case DECIMAL -> decimal(type);
      case ENUM -> constant(type);
      case ARRAY -> list(type);
      default -> custom(type);
    };
  }

  private static ValueType text(SqlType type) {
    return ValueType.of("", "String", "CharField")
        .collating()
        .with("maxLength", Integer.toString(type.length()));
  }

  private ValueType decimal(SqlType type) {
    ValueType decimal = ValueType.of("java.math", "BigDecimal", "DecimalField");
    if (type.length() == 0) {
      return decimal;
    }
    if (type.scale() < 0 || type.scale() > type.length()) {
      return custom(type);
    }
    ValueType limited = decimal.with("maxDigits", Integer.toString(type.length()));
    return type.scale() == 0
        ? limited
        : limited.with("decimalPlaces", Integer.toString(type.scale()));
  }

  private ValueType constant(SqlType type) {
    String name = Objects.requireNonNull(type.name());
    String constants = enums.get(name);
    if (constants == null) {
      return custom(type);
    }
    ValueType value = ValueType.of("", constants, "EnumField").with("nativeType", "true");
    boolean usual = JavaNames.column(constants).equals(name);
    return usual ? value : value.with("typeName", Literals.text(name));
  }

  private ValueType list(SqlType type) {
    SqlType element = Objects.requireNonNull(type.element());
    boolean natural =
        switch (element.kind()) {
          case JSON, ENUM, OTHER, ARRAY -> false;
          case VARCHAR -> element.length() > 0;
          default -> true;
        };
    if (!natural) {
      return custom(type);
    }
    ValueType single = of(element);
    List<String> imports = new ArrayList<>(single.imports());
    imports.add("java.util.List");
    String java = "List<" + single.boxed() + ">";
    ValueType list = new ValueType(java, java, imports, "ArrayField", Map.of(), false, false);
    for (Map.Entry<String, String> option : single.options().entrySet()) {
      list = list.with(option.getKey(), option.getValue());
    }
    return list;
  }

  private ValueType custom(SqlType type) {
    CustomType made = custom.of(type);
    ValueType value =
        new ValueType(made.java(), made.java(), made.imports(), "Field", Map.of(), true, true);
    return value.with("type", made.className() + ".class");
  }
}
