package dev.plinth.orm.schema;

import dev.plinth.orm.meta.CheckMeta;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Generated;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of one model. */
final class ModelTable {
  private final ModelMeta<?> model;
  private final TableNames names;

  private ModelTable(ModelMeta<?> model) {
    this.model = model;
    this.names = new TableNames(model.table());
  }

  static Table of(ModelMeta<?> model) {
    return new ModelTable(model).table();
  }

  private Table table() {
    ModelIndexes indexes = ModelIndexes.of(model, names);
    return Table.of(model.table(), columns(), new PrimaryKey(null, columnsOf(model.key())))
        .foreignKeys(foreignKeys())
        .uniques(indexes.uniques())
        .checks(checks())
        .indexes(indexes.indexes())
        .comment(model.comment());
  }

  private List<TableColumn> columns() {
    return model.fields().stream().map(ModelTable::column).toList();
  }

  private static TableColumn column(FieldMeta field) {
    return new TableColumn(
        field.column(),
        field.sqlType(),
        field.nullable(),
        field.databaseDefault() == null ? null : Default.sql(field.databaseDefault()),
        field.identity(),
        field.generated() == null ? null : Generated.stored(field.generated()),
        field.collation(),
        field.comment());
  }

  private List<ForeignKeyConstraint> foreignKeys() {
    return model.relations().stream()
        .filter(relation -> relation.holdsKey() && relation.isConstrained())
        .map(this::foreignKey)
        .toList();
  }

  private ForeignKeyConstraint foreignKey(RelationMeta relation) {
    List<String> columns = columnsOf(relation.fields());
    String given = relation.constraintName();
    String name = given == null ? names.of(columns, "fkey") : names.given(given);
    return new ForeignKeyConstraint(
        name,
        columns,
        relation.target().table(),
        columnsOf(relation.target().key()),
        Actions.of(relation.onDelete()),
        Actions.of(relation.onUpdate()),
        relation.isDeferrable());
  }

  private List<CheckConstraint> checks() {
    List<CheckConstraint> checks = new ArrayList<>();
    for (FieldMeta field : model.fields()) {
      addCheck(checks, names.of(List.of(field.column()), "check"), field.check());
      String typed = field.type().check(SqlText.quoted(field.column()));
      addCheck(checks, names.of(List.of(field.column(), "type"), "check"), typed);
    }
    for (CheckMeta check : model.checks()) {
      String name = check.name() == null ? names.free("check") : names.given(check.name());
      addCheck(checks, name, check.sql());
    }
    return checks;
  }

  private static void addCheck(List<CheckConstraint> checks, String name, @Nullable String sql) {
    if (sql != null) {
      checks.add(new CheckConstraint(name, new SqlText(sql)));
    }
  }

  static List<String> columnsOf(List<FieldMeta> fields) {
    return fields.stream().map(FieldMeta::column).toList();
  }
}
