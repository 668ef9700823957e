package dev.plinth.db;

import dev.plinth.db.text.Lexis;
import dev.plinth.db.text.Placeholders;
import dev.plinth.db.value.BindType;
import dev.plinth.sql.Bind;
import dev.plinth.sql.NearestName;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The text of raw SQL with its places for values. */
record RawText(String text, Placeholders places) {

  static RawText of(String text, Lexis lexis) {
    return new RawText(text, Placeholders.parse(text, lexis));
  }

  void requireName(String name) {
    Set<String> known = names();
    if (!known.contains(name)) {
      throw new PlinthException(
          "sql.unknown-bind",
          "The statement has no :%s.%s Names: %s."
              .formatted(
                  name,
                  NearestName.hint(name, known),
                  known.isEmpty() ? "none" : String.join(", ", known)));
    }
  }

  void requirePosition(int position) {
    int count = places.isNamed() ? 0 : places.names().size();
    if (position < 1 || position > count) {
      String hint = places.isNamed() ? " Its values have names: " + String.join(", ", names()) : "";
      throw new PlinthException(
          "sql.unknown-bind",
          "There is no ? number %d in the statement, which has %d.%s"
              .formatted(position, count, hint));
    }
  }

  Sql toSql(Map<Object, @Nullable Object> values) {
    StringBuilder out = new StringBuilder();
    List<Bind> binds = new ArrayList<>();
    for (int i = 0; i < places.names().size(); i++) {
      String name = places.names().get(i);
      Object key = name == null ? (Object) (i + 1) : name;
      requireBound(key, values);
      out.append(places.pieces().get(i));
      append(out, binds, key, values.get(key));
    }
    out.append(places.pieces().get(places.names().size()));
    return new Sql(out.toString(), binds);
  }

  private static void append(
      StringBuilder out, List<Bind> binds, Object key, @Nullable Object value) {
    if (value instanceof Collection<?> many) {
      requireSome(key, many);
      out.append(String.join(", ", Collections.nCopies(many.size(), "?")));
      many.forEach(one -> binds.add(bind(one)));
    } else {
      out.append('?');
      binds.add(bind(value));
    }
  }

  private static Bind bind(@Nullable Object value) {
    return value instanceof Bind bind ? bind : BindType.of(value);
  }

  private void requireBound(Object key, Map<Object, @Nullable Object> values) {
    if (!values.containsKey(key)) {
      String place = key instanceof String name ? ":" + name : "the ? number " + key;
      throw new PlinthException(
          "sql.missing-bind", "No value is bound for " + place + " in: " + text);
    }
  }

  private static void requireSome(Object key, Collection<?> many) {
    if (many.isEmpty()) {
      throw new PlinthException(
          "sql.empty-list",
          "The collection bound for '"
              + key
              + "' is empty, and SQL has no empty IN list. Leave the statement out, or bind an array"
              + " where the database has arrays: = ANY(:ids).");
    }
  }

  private Set<String> names() {
    Set<String> known = new LinkedHashSet<>();
    for (String name : places.names()) {
      if (name != null) {
        known.add(name);
      }
    }
    return known;
  }

  @Override
  public String toString() {
    return text;
  }
}
