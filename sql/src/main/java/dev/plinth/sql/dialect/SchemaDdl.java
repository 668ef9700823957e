package dev.plinth.sql.dialect;

import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.ObjectDdl;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Sequence;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import dev.plinth.sql.schema.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The changes that create or drop a whole {@link Schema}, in the order a database takes them: what
 * is referred to comes first. Tables that refer to each other in a circle get their references
 * afterwards, where the database can add them, and from the start where it looks at them later.
 *
 * <pre>{@code
 * for (Ddl ddl : SchemaDdl.create(schema, dialect)) {
 *   dialect.compile(ddl).forEach(database::execute);
 * }
 * }</pre>
 *
 * Run the changes in one transaction, where the database has {@link Capability#TRANSACTIONAL_DDL}.
 */
public final class SchemaDdl {
  private final Dialect dialect;
  private final boolean tolerant;
  private final TableOrder order;
  private final List<Ddl> changes = new ArrayList<>();

  private SchemaDdl(Schema schema, Dialect dialect, boolean tolerant) {
    this.dialect = dialect;
    this.tolerant = tolerant;
    this.order = TableOrder.of(schema.tables());
  }

  /** Creates everything; fails where something is there already. */
  public static List<Ddl> create(Schema schema, Dialect dialect) {
    return create(schema, dialect, false);
  }

  /**
   * Creates everything.
   *
   * @param ifNotExists whether what is there already is left as it is
   */
  public static List<Ddl> create(Schema schema, Dialect dialect, boolean ifNotExists) {
    return new SchemaDdl(schema, dialect, ifNotExists).create(schema);
  }

  /** Drops everything; fails where something is missing. */
  public static List<Ddl> drop(Schema schema, Dialect dialect) {
    return drop(schema, dialect, false);
  }

  /**
   * Drops everything; schemas and extensions stay.
   *
   * @param ifExists whether something may be missing
   */
  public static List<Ddl> drop(Schema schema, Dialect dialect, boolean ifExists) {
    return new SchemaDdl(schema, dialect, ifExists).drop(schema);
  }

  private List<Ddl> create(Schema schema) {
    schemas(schema);
    extensions(schema);
    enums(schema);
    schema.sequences().forEach(it -> changes.add(new ObjectDdl.CreateSequence(it, tolerant)));
    order.tables().forEach(this::table);
    order.tables().forEach(this::lateReferences);
    order.tables().forEach(this::indexes);
    order.tables().forEach(this::comments);
    schema.views().forEach(view -> changes.add(new ObjectDdl.CreateView(view, tolerant)));
    return List.copyOf(changes);
  }

  private void schemas(Schema schema) {
    Set<String> used = used(schema);
    if (dialect.has(Capability.SCHEMAS)) {
      Set<String> names = new LinkedHashSet<>(schema.namespaces());
      names.addAll(used);
      names.forEach(name -> changes.add(new Ddl.CreateSchema(name, true)));
    } else if (!used.isEmpty()) {
      throw new UnsupportedFeature(
          dialect, Capability.SCHEMAS, "nothing can be in " + String.join(", ", used) + ".");
    }
  }

  /** The schemas of everything that has a name in one. */
  private static Set<String> used(Schema schema) {
    Set<String> names = new LinkedHashSet<>();
    Stream.of(
            schema.tables().stream().map(Table::name),
            schema.views().stream().map(View::name),
            schema.sequences().stream().map(Sequence::name))
        .flatMap(all -> all)
        .map(TableName::schema)
        .filter(Objects::nonNull)
        .forEach(names::add);
    return names;
  }

  private void extensions(Schema schema) {
    if (dialect.has(Capability.EXTENSIONS)) {
      schema.extensions().forEach(it -> changes.add(new ObjectDdl.CreateExtension(it, true)));
    }
  }

  private void enums(Schema schema) {
    if (dialect.has(Capability.NATIVE_ENUM)) {
      schema.enums().forEach(type -> changes.add(new ObjectDdl.CreateEnum(type, tolerant)));
    }
  }

  private void table(Table table) {
    List<ForeignKeyConstraint> early = new ArrayList<>(table.foreignKeys());
    early.removeAll(late(table));
    changes.add(new Ddl.CreateTable(table.foreignKeys(early), tolerant));
  }

  private void lateReferences(Table table) {
    late(table)
        .forEach(key -> changes.add(new AlterTable.AddForeignKey(table.name(), key, tolerant)));
  }

  private List<ForeignKeyConstraint> late(Table table) {
    return dialect.has(Capability.ADD_CONSTRAINT) ? order.forward(table) : List.of();
  }

  private void indexes(Table table) {
    for (UniqueConstraint unique : table.uniques()) {
      if (unique.where() != null) {
        changes.add(new Ddl.CreateIndex(table.name(), AlterWriter.partial(unique), tolerant));
      }
    }
    table
        .indexes()
        .forEach(index -> changes.add(new Ddl.CreateIndex(table.name(), index, tolerant)));
  }

  private void comments(Table table) {
    if (!dialect.has(Capability.COMMENTS)) {
      return;
    }
    TableName name = table.name();
    if (table.comment() != null) {
      changes.add(new Ddl.CommentTable(name, table.comment()));
    }
    for (TableColumn column : table.columns()) {
      if (column.comment() != null) {
        changes.add(new Ddl.CommentColumn(name, column.name(), column.comment()));
      }
    }
  }

  private List<Ddl> drop(Schema schema) {
    reversed(schema.views()).forEach(this::dropView);
    dropCircles();
    reversed(order.tables()).forEach(this::dropTable);
    schema.sequences().stream().map(Sequence::name).forEach(this::dropSequence);
    if (dialect.has(Capability.NATIVE_ENUM)) {
      schema.enums().forEach(type -> changes.add(new ObjectDdl.DropEnum(type.name(), tolerant)));
    }
    return List.copyOf(changes);
  }

  private void dropView(View view) {
    changes.add(new ObjectDdl.DropView(view.name(), view.materialized(), tolerant));
  }

  private void dropTable(Table table) {
    changes.add(new Ddl.DropTable(table.name(), tolerant, false));
  }

  private void dropSequence(TableName sequence) {
    changes.add(new ObjectDdl.DropSequence(sequence, tolerant));
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  private void dropCircles() {
    for (Table table : order.tables()) {
      for (ForeignKeyConstraint key : order.forward(table)) {
        changes.add(
            dialect.has(Capability.ADD_CONSTRAINT)
                ? new AlterTable.DropConstraint(table.name(), key.name(), tolerant)
                : new Ddl.DeferForeignKeys());
      }
    }
  }
}
