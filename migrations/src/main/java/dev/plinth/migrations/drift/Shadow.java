package dev.plinth.migrations.drift;

import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Sequence;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names for schemas that stand in for the real ones, for as long as a transaction takes.
 *
 * @param own what stands in for the connection's own schema
 * @param others what stands in for each of the others
 */
record Shadow(String own, Map<String, String> others) {

  static Shadow of(Schema schema) {
    String start = "plinth_" + UUID.randomUUID().toString().replace('-', '_');
    Map<String, String> others = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(schema.namespaces());
    schema.enums().forEach(type -> names.add(spaceOf(type.name())));
    schema.sequences().forEach(sequence -> names.add(sequence.name().schema()));
    schema.views().forEach(view -> names.add(view.name().schema()));
    names.stream()
        .filter(Objects::nonNull)
        .forEach(name -> others.computeIfAbsent(name, real -> start + "_" + others.size()));
    return new Shadow(start, others);
  }

  private static @Nullable String spaceOf(String dotted) {
    int dot = dotted.indexOf('.');
    return dot < 0 ? null : dotted.substring(0, dot);
  }

  List<String> namespaces() {
    List<String> all = new ArrayList<>(others.values());
    all.add(own);
    return all;
  }

  /** The connection's own schema is the shadow of the real one by then. */
  TableName of(TableName name) {
    return new TableName(name.schema() == null ? null : others.get(name.schema()), name.name());
  }

  private String of(String dotted) {
    String space = spaceOf(dotted);
    return space == null ? dotted : others.get(space) + dotted.substring(space.length());
  }

  EnumType of(EnumType type) {
    return new EnumType(of(type.name()), type.labels());
  }

  Sequence of(Sequence sequence) {
    return new Sequence(
        of(sequence.name()),
        sequence.start(),
        sequence.increment(),
        sequence.min(),
        sequence.max(),
        sequence.cycle());
  }

  View of(View view) {
    View reworded = new Rewording(this::shadowed).of(view);
    return new View(of(view.name()), reworded.query(), view.materialized(), view.comment());
  }

  Table of(Table table) {
    List<TableColumn> columns =
        table.columns().stream().map(column -> column.type(of(column.type()))).toList();
    return new Rewording(this::shadowed).of(table.name(of(table.name())).columns(columns));
  }

  private SqlType of(SqlType type) {
    if (type.element() != null) {
      return SqlType.arrayOf(of(type.element()));
    }
    boolean named = type.kind() == SqlType.Kind.ENUM && type.name() != null;
    return named ? SqlType.enumOf(of(Objects.requireNonNull(type.name()))) : type;
  }

  /** The schema with the words that its shadow was told in. */
  Schema words(Schema schema, Schema told) {
    return schema
        .withTables(schema.tables().stream().map(table -> words(table, told)).toList())
        .withViews(schema.views().stream().map(view -> words(view, told)).toList());
  }

  private Table words(Table table, Schema told) {
    Rewording real = new Rewording(this::real);
    return told.table(of(table.name())).map(other -> Words.of(table, real.of(other))).orElse(table);
  }

  private View words(View view, Schema told) {
    Rewording real = new Rewording(this::real);
    return told.view(of(view.name()))
        .map(other -> real.of(other).query())
        .map(query -> new View(view.name(), query, view.materialized(), view.comment()))
        .orElse(view);
  }

  /** A text that speaks of the shadows. */
  private String shadowed(String text) {
    String shadowed = text;
    for (Map.Entry<String, String> entry : others.entrySet()) {
      String name = Pattern.quote(entry.getKey());
      shadowed =
          shadowed.replaceAll(
              "(?<![\\w\"])(" + name + "|\"" + name + "\")\\.", entry.getValue() + ".");
    }
    return shadowed;
  }

  /** A text that speaks of the real schemas again. */
  private String real(String text) {
    String real = text.replace(own + ".", "");
    for (Map.Entry<String, String> entry : others.entrySet()) {
      real = real.replace(entry.getValue() + ".", entry.getKey() + ".");
    }
    return real;
  }
}
