package dev.plinth.migrations.source;

import dev.plinth.sql.OrderBy;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.TableColumn;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes types, keys of indexes and values. */
final class TypeCode {
  private static final Map<SqlType.Kind, String> WORDS = words();

  private final Imports imports;

  TypeCode(Imports imports) {
    this.imports = imports;
  }

  private static Map<SqlType.Kind, String> words() {
    Map<SqlType.Kind, String> words = new EnumMap<>(SqlType.Kind.class);
    Stream.of("BIGINT", "INTEGER", "SMALLINT", "TEXT", "REAL", "DATE", "TIME", "TIMESTAMP")
        .forEach(kind -> words.put(SqlType.Kind.valueOf(kind), lower(kind)));
    Stream.of("INTERVAL", "UUID", "BINARY", "JSON")
        .forEach(kind -> words.put(SqlType.Kind.valueOf(kind), lower(kind)));
    words.put(SqlType.Kind.BOOLEAN, "bool");
    words.put(SqlType.Kind.DOUBLE, "floating");
    words.put(SqlType.Kind.TIMESTAMPTZ, "moment");
    return words;
  }

  private static String lower(String kind) {
    return kind.toLowerCase(java.util.Locale.ROOT);
  }

  /** A column by its name and type. */
  Code column(TableColumn column) {
    SqlType type = column.type();
    Code name = Code.text(column.name());
    String word = WORDS.get(type.kind());
    if (word != null) {
      return Code.call(word, name);
    }
    return switch (type.kind()) {
      case VARCHAR -> Code.call("varchar", name, number(type.length()));
      case DECIMAL -> decimal(name, type);
      case ENUM -> Code.call("enumOf", name, Code.text(String.valueOf(type.name())));
      default -> Code.call("column", name, type(type));
    };
  }

  private static Code decimal(Code name, SqlType type) {
    return type.equals(SqlType.DECIMAL)
        ? Code.call("decimal", name)
        : Code.call("decimal", name, number(type.length()), number(type.scale()));
  }

  private static Code number(int value) {
    return new Code.Word(String.valueOf(value));
  }

  Code type(SqlType type) {
    String name = imports.use(SqlType.class) + ".";
    return switch (type.kind()) {
      case VARCHAR -> Code.call(name + "varchar", number(type.length()));
      case DECIMAL ->
          type.equals(SqlType.DECIMAL)
              ? new Code.Word(name + "DECIMAL")
              : Code.call(name + "decimal", number(type.length()), number(type.scale()));
      case ENUM -> Code.call(name + "enumOf", Code.text(String.valueOf(type.name())));
      case ARRAY -> array(name, type.element());
      default ->
          type.name() == null
              ? new Code.Word(name + type.kind().name())
              : Code.call(name + "other", Code.text(type.name()));
    };
  }

  private Code array(String name, @Nullable SqlType element) {
    return element == null ? new Code.Word("null") : Code.call(name + "arrayOf", type(element));
  }

  /** An index by its name and keys. */
  Code keys(Index index) {
    boolean plain = index.keys().stream().allMatch(TypeCode::isPlain);
    Stream<Code> keys =
        index.keys().stream()
            .map(key -> plain ? Code.text(String.valueOf(key.column())) : key(key));
    return Code.call(plain ? "index" : "indexOf", Code.text(index.name()), keys);
  }

  private static boolean isPlain(IndexKey key) {
    return key.column() != null && !key.descending() && key.nulls() == OrderBy.Nulls.DEFAULT;
  }

  private Code key(IndexKey key) {
    String type = imports.use(IndexKey.class);
    if (key.nulls() != OrderBy.Nulls.DEFAULT) {
      return whole(type, key);
    }
    SqlText expression = key.expression();
    Code start =
        expression == null
            ? Code.call(type + ".of", Code.text(String.valueOf(key.column())))
            : Code.call(type + ".expression", Code.text(expression.text()));
    return key.descending()
        ? Code.chain(start, java.util.List.of(new Code.Call("desc", java.util.List.of())))
        : start;
  }

  private Code whole(String type, IndexKey key) {
    SqlText expression = key.expression();
    return Code.call(
        "new " + type,
        value(key.column()),
        expression == null ? new Code.Word("null") : Code.call("sql", Code.text(expression.text())),
        value(key.descending()),
        new Code.Word(imports.use(OrderBy.Nulls.class) + "." + key.nulls().name()));
  }

  Code value(@Nullable Object value) {
    if (value instanceof BigDecimal || value instanceof BigInteger) {
      imports.use(value.getClass());
    }
    return value instanceof String text ? Code.text(text) : new Code.Word(Literals.value(value));
  }
}
