package dev.plinth.migrations.inspect;

import dev.plinth.migrations.source.Literals;
import dev.plinth.sql.SqlType;
import java.util.List;
import java.util.Objects;

/**
 * A class for a type of the database that no Java type stands for by itself.
 *
 * @param className its name
 * @param type the type
 * @param labels the labels where it is an enum type that can be no Java enum
 */
record CustomType(String className, SqlType type, List<String> labels) {
  CustomType {
    labels = List.copyOf(labels);
  }

  private boolean isList() {
    return type.element() != null;
  }

  private boolean isDecimal() {
    return type.kind() == SqlType.Kind.DECIMAL;
  }

  /** The Java type of a field. */
  String java() {
    return isList() ? "List<String>" : isDecimal() ? "BigDecimal" : "String";
  }

  List<String> imports() {
    return isList()
        ? List.of("java.util.List")
        : isDecimal() ? List.of("java.math.BigDecimal") : List.of();
  }

  /** The class, without its package and imports. */
  String source() {
    String java = java();
    return """
        /** %s of the database's type {@code %s}, in its own words. */
        final class %s implements FieldType<%s> {
        %s
          @Override
          public SqlType sqlType() {
            return %s;
          }

          @Override
          public Object toDatabase(%s value) {
            return value;
          }

        %s
        %s}
        """
        .formatted(
            isList() ? "Lists" : "Values",
            JavaText.inJavadoc(told()),
            className,
            java,
            javaType(),
            expression(type),
            java,
            fromDatabase(),
            labelsMethod());
  }

  private String told() {
    SqlType single = type.element() == null ? type : type.element();
    return single.name() == null ? single.kind().name() : single.name();
  }

  private String javaType() {
    if (!isList()) {
      return """
            @Override
            public Class<%s> javaType() {
              return %s.class;
            }
          """
          .formatted(java(), java());
    }
    return """
          @Override
          @SuppressWarnings("unchecked") // a class knows nothing of its elements
          public Class<List<String>> javaType() {
            return (Class<List<String>>) (Class<?>) List.class;
          }
        """;
  }

  private String fromDatabase() {
    String unchecked =
        isList() ? "  @SuppressWarnings(\"unchecked\") // the elements are told as texts\n" : "";
    return """
          @Override
        %s  public %s fromDatabase(Object value) {
            return (%s) value;
          }
        """
        .formatted(unchecked, java(), java())
        .stripTrailing();
  }

  private String labelsMethod() {
    if (labels.isEmpty()) {
      return "";
    }
    return """

          @Override
          public List<String> labels() {
            return List.of(%s);
          }
        """
        .formatted(String.join(", ", labels.stream().map(Literals::text).toList()));
  }

  private static String expression(SqlType type) {
    return switch (type.kind()) {
      case ARRAY -> "SqlType.arrayOf(" + expression(Objects.requireNonNull(type.element())) + ")";
      case ENUM -> "SqlType.enumOf(" + Literals.text(Objects.requireNonNull(type.name())) + ")";
      case OTHER -> "SqlType.other(" + Literals.text(Objects.requireNonNull(type.name())) + ")";
      case VARCHAR -> "SqlType.varchar(" + type.length() + ")";
      case DECIMAL -> "SqlType.decimal(" + type.length() + ", " + type.scale() + ")";
      default -> "SqlType." + type.kind().name();
    };
  }
}
