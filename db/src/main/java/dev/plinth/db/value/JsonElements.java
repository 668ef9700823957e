package dev.plinth.db.value;

import dev.plinth.sql.SqlType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The elements of a JSON array as the values of their type. */
final class JsonElements {

  private JsonElements() {}

  static List<@Nullable Object> read(String json, SqlType element) {
    List<@Nullable Object> values = new ArrayList<>();
    for (String text : JsonList.read(json)) {
      values.add(text == null ? null : parse(text, element));
    }
    return values;
  }

  private static Object parse(String text, SqlType element) {
    return switch (element.kind()) {
      case BOOLEAN -> Texts.truth(text);
      case SMALLINT -> Short.valueOf(text);
      case INTEGER -> Integer.valueOf(text);
      case BIGINT -> Long.valueOf(text);
      case REAL -> Float.valueOf(text);
      case DOUBLE -> Double.valueOf(text);
      case DECIMAL -> new BigDecimal(text);
      case BINARY -> HexFormat.of().parseHex(text);
      case ARRAY -> read(text, Texts.element(element));
      default -> parseOther(text, element);
    };
  }

  private static Object parseOther(String text, SqlType element) {
    return switch (element.kind()) {
      case DATE -> Temporal.date(text);
      case TIME -> Temporal.time(text);
      case TIMESTAMP -> Temporal.dateTime(text);
      case TIMESTAMPTZ -> Temporal.instant(text);
      case INTERVAL -> Interval.ofMicros(Long.parseLong(text));
      case UUID -> Texts.uuid(text);
      default -> text;
    };
  }
}
