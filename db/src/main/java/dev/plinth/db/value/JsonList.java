package dev.plinth.db.value;

import dev.plinth.sql.SqlType;
import dev.plinth.sql.dialect.Carrier;
import dev.plinth.sql.dialect.Dialect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists as JSON arrays, for databases without arrays: {@code [1,2]}, {@code ["a",null]}. */
final class JsonList {

  private final String text;
  private int at;

  private JsonList(String text) {
    this.text = text;
  }

  static String write(List<?> values, SqlType element, Dialect dialect) {
    StringBuilder out = new StringBuilder("[");
    for (Object value : values) {
      append(out.length() == 1 ? out : out.append(','), value, element, dialect);
    }
    return out.append(']').toString();
  }

  /** The elements as texts and nulls: of strings their content, of all else the JSON as it is. */
  static List<@Nullable String> read(String text) {
    return new JsonList(text).elements();
  }

  private static void append(
      StringBuilder out, @Nullable Object value, SqlType element, Dialect dialect) {
    if (value == null) {
      out.append("null");
    } else if (value instanceof List<?> inner) {
      out.append(write(inner, Texts.element(element), dialect));
    } else if (isBare(element, dialect.carrier(element))) {
      out.append(bare(value));
    } else {
      quote(out, text(value, element, dialect));
    }
  }

  private static boolean isBare(SqlType element, Carrier carrier) {
    return switch (element.kind()) {
      case SMALLINT, INTEGER, BIGINT, REAL, DOUBLE -> true;
      default -> carrier == Carrier.INTEGER || carrier == Carrier.REAL;
    };
  }

  private static String bare(Object value) {
    if (value instanceof Boolean truth) {
      return truth ? "1" : "0";
    }
    return value instanceof Duration length
        ? Long.toString(Interval.micros(length))
        : value.toString();
  }

  private static String text(Object value, SqlType element, Dialect dialect) {
    return value instanceof byte[] bytes
        ? HexFormat.of().formatHex(bytes)
        : Texts.write(value, element, dialect);
  }

  private static void quote(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private List<@Nullable String> elements() {
    List<@Nullable String> found = new ArrayList<>();
    expect('[');
    while (peek() != ']') {
      found.add(element());
      if (peek() == ',') {
        at++;
      }
    }
    return found;
  }

  private @Nullable String element() {
    if (peek() == '"') {
      return string();
    }
    int start = at;
    int depth = 0;
    while (depth > 0 || (text.charAt(at) != ',' && text.charAt(at) != ']')) {
      depth = step(depth);
    }
    String bare = text.substring(start, at).strip();
    return bare.equals("null") ? null : bare;
  }

  /** One character on, or one whole string inside a nested value. */
  private int step(int depth) {
    char c = text.charAt(at);
    if (c == '"') {
      string();
      return depth;
    }
    at++;
    if (c == '[' || c == '{') {
      return depth + 1;
    }
    return c == ']' || c == '}' ? depth - 1 : depth;
  }

  private String string() {
    StringBuilder out = new StringBuilder();
    expect('"');
    while (text.charAt(at) != '"') {
      out.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
      at++;
    }
    at++;
    return out.toString();
  }

  private char escaped() {
    char c = text.charAt(++at);
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        at += 4;
        yield (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
      }
      default -> c;
    };
  }

  private char peek() {
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return text.charAt(at);
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw new IllegalArgumentException("not a JSON array");
    }
    at++;
  }
}
