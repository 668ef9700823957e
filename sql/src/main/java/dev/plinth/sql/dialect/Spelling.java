package dev.plinth.sql.dialect;

import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.ExclusionConstraint;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Sequence;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import dev.plinth.sql.schema.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spells the names of a whole schema as a dialect would write them. */
record Spelling(Naming naming) {

  Schema of(Schema schema) {
    return naming == Naming.AS_GIVEN ? schema : spelled(schema);
  }

  private Schema spelled(Schema schema) {
    return new Schema(
        schema.tables().stream().map(this::table).toList(),
        schema.enums().stream()
            .map(type -> new EnumType(dotted(type.name()), type.labels()))
            .toList(),
        schema.views().stream().map(this::view).toList(),
        schema.sequences().stream().map(this::sequence).toList(),
        schema.extensions(),
        names(schema.namespaces()));
  }

  private Table table(Table table) {
    return table
        .name(table(table.name()))
        .columns(table.columns().stream().map(this::column).toList())
        .primaryKey(key(table.primaryKey()))
        .foreignKeys(table.foreignKeys().stream().map(this::reference).toList())
        .uniques(table.uniques().stream().map(this::unique).toList())
        .checks(table.checks().stream().map(check -> check.name(name(check.name()))).toList())
        .exclusions(table.exclusions().stream().map(this::exclusion).toList())
        .indexes(table.indexes().stream().map(this::index).toList());
  }

  private String name(String name) {
    return naming.of(name);
  }

  private List<String> names(List<String> names) {
    return names.stream().map(this::name).toList();
  }

  private @Nullable String nameOrNull(@Nullable String name) {
    return name == null ? null : name(name);
  }

  private TableName table(TableName table) {
    return new TableName(nameOrNull(table.schema()), name(table.name()));
  }

  /** A name that may be {@code schema.name}. */
  private String dotted(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? name(name)
        : name(name.substring(0, dot)) + "." + name(name.substring(dot + 1));
  }

  private TableColumn column(TableColumn column) {
    return column.name(name(column.name())).type(type(column.type()));
  }

  private SqlType type(SqlType type) {
    if (type.element() != null) {
      return SqlType.arrayOf(type(type.element()));
    }
    boolean named = type.kind() == SqlType.Kind.ENUM;
    return named && type.name() != null ? SqlType.enumOf(dotted(type.name())) : type;
  }

  private PrimaryKey key(PrimaryKey key) {
    return new PrimaryKey(nameOrNull(key.name()), names(key.columns()));
  }

  private ForeignKeyConstraint reference(ForeignKeyConstraint key) {
    return key.name(name(key.name()))
        .columns(names(key.columns()))
        .target(table(key.target()))
        .targetColumns(names(key.targetColumns()));
  }

  private UniqueConstraint unique(UniqueConstraint unique) {
    return new UniqueConstraint(name(unique.name()), names(unique.columns()), unique.where());
  }

  private ExclusionConstraint exclusion(ExclusionConstraint exclusion) {
    return exclusion.name(name(exclusion.name()));
  }

  private Index index(Index index) {
    return index
        .name(name(index.name()))
        .keys(index.keys().stream().map(this::key).toList())
        .include(names(index.include()));
  }

  private IndexKey key(IndexKey key) {
    return key.column() == null ? key : key.column(name(key.column()));
  }

  private View view(View view) {
    return new View(table(view.name()), view.query(), view.materialized(), view.comment());
  }

  private Sequence sequence(Sequence sequence) {
    return new Sequence(
        table(sequence.name()),
        sequence.start(),
        sequence.increment(),
        sequence.min(),
        sequence.max(),
        sequence.cycle());
  }
}
