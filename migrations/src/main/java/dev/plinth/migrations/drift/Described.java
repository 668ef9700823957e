package dev.plinth.migrations.drift;

import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An object of a schema by its name and its sides, ready to be compared. */
final class Described {
  private final Dialect dialect;
  private final String kind;
  private final String name;
  private final String place;
  private final List<Facet> facets = new ArrayList<>();

  /**
   * An object without sides as yet.
   *
   * @param place what follows its name in messages
   */
  Described(Dialect dialect, String kind, String name, String place) {
    this.dialect = dialect;
    this.kind = kind;
    this.name = name;
    this.place = place;
  }

  /** What it is, and its name among those of its kind. */
  String key() {
    return kind + " " + name;
  }

  String name() {
    return name;
  }

  /** How messages call it. */
  String object() {
    return (kind + " " + name + place).strip();
  }

  Described with(String facet, @Nullable Object value) {
    String shown = value == null ? "none" : value.toString();
    facets.add(new Facet(facet, shown, shown));
    return this;
  }

  Described with(String facet, boolean value) {
    return with(facet, value ? "yes" : "no");
  }

  /** A side that is a list whose order does not matter. */
  Described inAnyOrder(String facet, List<String> values) {
    String compared = values.stream().sorted().toList().toString();
    facets.add(new Facet(facet, "(" + String.join(", ", values) + ")", compared));
    return this;
  }

  /** A side that is SQL: blanks and the like do not matter. */
  Described sql(String facet, @Nullable SqlText text) {
    String shown = text == null ? "none" : text.text();
    String compared = text == null ? "" : dialect.catalog().plain(text.text());
    facets.add(new Facet(facet, shown, compared));
    return this;
  }

  /** Whether it differs at most in its name; what holds data is never taken for another one. */
  boolean isTwinOf(Described other) {
    boolean part = !place.isEmpty() && kind.equals(other.kind);
    return part && differences(other).isEmpty();
  }

  /** Where the other one, which was found, differs from this one, which was expected. */
  List<Difference> differences(Described found) {
    List<Difference> differences = new ArrayList<>();
    for (int index = 0; index < facets.size(); index++) {
      Facet expected = facets.get(index);
      Facet other = found.facets.get(index);
      if (!Objects.equals(expected.compared(), other.compared())) {
        differences.add(
            new Difference(
                Difference.Kind.DIFFERENT,
                object(),
                expected.name(),
                expected.shown(),
                other.shown()));
      }
    }
    return differences;
  }
}
