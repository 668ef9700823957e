package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.ExclusionConstraint;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Generated;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column's new name, wherever a schema says the old one. */
record RenamedColumn(TableName table, String from, String to) {

  Schema in(Schema schema) {
    return schema.withTables(schema.tables().stream().map(this::table).toList());
  }

  private Table table(Table other) {
    Table following = other.foreignKeys(Lists.map(other.foreignKeys(), this::target));
    return other.name().equals(table) ? own(following) : following;
  }

  private ForeignKeyConstraint target(ForeignKeyConstraint key) {
    return key.target().equals(table) ? key.targetColumns(names(key.targetColumns())) : key;
  }

  private Table own(Table old) {
    return old.columns(Lists.map(old.columns(), this::column))
        .primaryKey(old.primaryKey().columns(names(old.primaryKey().columns())))
        .foreignKeys(Lists.map(old.foreignKeys(), key -> key.columns(names(key.columns()))))
        .uniques(Lists.map(old.uniques(), this::unique))
        .checks(Lists.map(old.checks(), check -> check.condition(text(check.condition()))))
        .exclusions(Lists.map(old.exclusions(), this::exclusion))
        .indexes(Lists.map(old.indexes(), this::index));
  }

  private TableColumn column(TableColumn column) {
    Generated generated = column.generated();
    return column
        .name(name(column.name()))
        .generated(generated == null ? null : new Generated(text(generated.expression())));
  }

  private UniqueConstraint unique(UniqueConstraint unique) {
    return unique.columns(names(unique.columns())).where(optional(unique.where()));
  }

  private ExclusionConstraint exclusion(ExclusionConstraint exclusion) {
    List<ExclusionConstraint.Element> elements =
        exclusion.elements().stream()
            .map(part -> new ExclusionConstraint.Element(text(part.expression()), part.operator()))
            .toList();
    return new ExclusionConstraint(
        exclusion.name(), exclusion.method(), elements, optional(exclusion.where()));
  }

  private Index index(Index index) {
    return index
        .keys(Lists.map(index.keys(), this::key))
        .include(names(index.include()))
        .where(optional(index.where()));
  }

  private IndexKey key(IndexKey key) {
    String column = key.column() == null ? null : name(key.column());
    return new IndexKey(column, optional(key.expression()), key.descending(), key.nulls());
  }

  private List<String> names(List<String> names) {
    return Lists.map(names, this::name);
  }

  private String name(String name) {
    return name.equals(from) ? to : name;
  }

  private SqlText text(SqlText text) {
    return text.renamed(from, to);
  }

  private @Nullable SqlText optional(@Nullable SqlText text) {
    return text == null ? null : text(text);
  }
}
