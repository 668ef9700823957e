package dev.plinth.orm.schema;

import static dev.plinth.sql.schema.ReferentialAction.CASCADE;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.orm.meta.RelationPath;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The table between the two sides of a many-to-many. Its key is the pair of keys, so no link is
 * there twice, and it serves the way from the owner; an index serves the way back.
 */
final class LinkTable {
  private LinkTable() {}

  static Table of(RelationMeta relation) {
    RelationPath.Link link = Objects.requireNonNull(relation.path().link());
    TableNames names = new TableNames(link.table());
    List<TableColumn> columns = new ArrayList<>();
    columns.addAll(columns(link.source(), relation.owner()));
    columns.addAll(columns(link.target(), relation.target()));
    return Table.of(link.table(), columns, key(columns))
        .foreignKeys(
            List.of(
                References.to(
                    names.of(link.source(), "fkey"), link.source(), relation.owner(), CASCADE),
                References.to(
                    names.of(link.target(), "fkey"), link.target(), relation.target(), CASCADE)))
        .indexes(
            List.of(
                Index.on(names.of(link.target(), "idx"), link.target().toArray(new String[0]))));
  }

  private static List<TableColumn> columns(List<String> names, ModelMeta<?> side) {
    List<TableColumn> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      FieldMeta part = side.key().get(i);
      columns.add(TableColumn.of(names.get(i), part.sqlType()).collation(part.collation()));
    }
    return columns;
  }

  private static PrimaryKey key(List<TableColumn> columns) {
    return new PrimaryKey(null, columns.stream().map(TableColumn::name).toList());
  }
}
