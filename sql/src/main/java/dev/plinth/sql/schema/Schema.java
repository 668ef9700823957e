package dev.plinth.sql.schema;

import dev.plinth.sql.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything a database is to hold.
 *
 * <pre>{@code
 * Schema schema = Schema.of(users, posts);
 * schema.table(TableName.of("users"));        // Optional of users
 * schema.replace(users.comment("People"));    // a copy; schema itself never changes
 * }</pre>
 *
 * @param tables the tables, in any order
 * @param enums the enum types, used where the database has them
 * @param views the views, each after those that it reads
 * @param sequences the counters that belong to no column
 * @param extensions names of the extensions that are to be loaded
 * @param namespaces names of the database's schemas, beside those that its tables name
 */
public record Schema(
    List<Table> tables,
    List<EnumType> enums,
    List<View> views,
    List<Sequence> sequences,
    List<String> extensions,
    List<String> namespaces) {
  /** Nothing. */
  public static final Schema EMPTY = new Schema(List.of(), List.of());

  /** Copies the lists. */
  public Schema {
    tables = List.copyOf(tables);
    enums = List.copyOf(enums);
    views = List.copyOf(views);
    sequences = List.copyOf(sequences);
    extensions = List.copyOf(extensions);
    namespaces = List.copyOf(namespaces);
  }

  /** A schema of tables and enum types only. */
  public Schema(List<Table> tables, List<EnumType> enums) {
    this(tables, enums, List.of(), List.of(), List.of(), List.of());
  }

  /** A schema of tables only. */
  public static Schema of(List<Table> tables) {
    return new Schema(tables, List.of());
  }

  /** A schema of tables only. */
  public static Schema of(Table... tables) {
    return of(List.of(tables));
  }

  /** The table of that name, or empty. */
  public Optional<Table> table(TableName name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /** The enum type of that name, or empty. */
  public Optional<EnumType> enumType(String name) {
    return enums.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  /** The view of that name, or empty. */
  public Optional<View> view(TableName name) {
    return views.stream().filter(view -> view.name().equals(name)).findFirst();
  }

  /** The sequence of that name, or empty. */
  public Optional<Sequence> sequence(TableName name) {
    return sequences.stream().filter(sequence -> sequence.name().equals(name)).findFirst();
  }

  /** A copy with one more table, at the end. */
  public Schema with(Table table) {
    return withTables(Stream.concat(tables.stream(), Stream.of(table)).toList());
  }

  /** A copy without the table of that name. */
  public Schema without(TableName name) {
    return withTables(tables.stream().filter(table -> !table.name().equals(name)).toList());
  }

  /** A copy where the table of the same name is replaced by this one, in the same place. */
  public Schema replace(Table table) {
    return replace(table.name(), table);
  }

  /** A copy where the table of that name is replaced by this one, in the same place. */
  public Schema replace(TableName name, Table table) {
    return withTables(tables.stream().map(old -> old.name().equals(name) ? table : old).toList());
  }

  /** A copy with these tables. */
  public Schema withTables(List<Table> tables) {
    return new Schema(tables, enums, views, sequences, extensions, namespaces);
  }

  /** A copy with these enum types. */
  public Schema withEnums(List<EnumType> enums) {
    return new Schema(tables, enums, views, sequences, extensions, namespaces);
  }

  /** A copy with these views. */
  public Schema withViews(List<View> views) {
    return new Schema(tables, enums, views, sequences, extensions, namespaces);
  }

  /** A copy with these sequences. */
  public Schema withSequences(List<Sequence> sequences) {
    return new Schema(tables, enums, views, sequences, extensions, namespaces);
  }

  /** A copy with these extensions. */
  public Schema withExtensions(List<String> extensions) {
    return new Schema(tables, enums, views, sequences, extensions, namespaces);
  }

  /** A copy with these schemas of the database. */
  public Schema withNamespaces(List<String> namespaces) {
    return new Schema(tables, enums, views, sequences, extensions, namespaces);
  }
}
