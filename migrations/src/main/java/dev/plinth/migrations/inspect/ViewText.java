package dev.plinth.migrations.inspect;

import dev.plinth.migrations.source.Literals;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes the record of one view: a model is a table with a key, which a view is not, so its rows
 * are read by SQL.
 */
final class ViewText {
  private final View view;
  private final Table columns;
  private final Dialect dialect;
  private final SourceText source;
  private final Taken taken = new Taken(Set.of("SQL"));

  ViewText(View view, Table columns, Dialect dialect, String packageName) {
    this.view = view;
    this.columns = columns;
    this.dialect = dialect;
    this.source = new SourceText(packageName);
  }

  String write(String className, ValueTypes types) {
    List<String> components = new ArrayList<>();
    List<String> selected = new ArrayList<>();
    for (TableColumn column : columns.columns()) {
      String name = taken.free(JavaNames.field(column.name()));
      ValueType type = types.ofView(column.type());
      type.imports().forEach(source::use);
      components.add(component(type.boxed()) + " " + name);
      selected.add(dialect.quote(column.name()) + " AS " + dialect.quote(JavaNames.column(name)));
    }
    String sql = "SELECT " + String.join(", ", selected) + " FROM " + from();
    return source.with(text(className, String.join(", ", components), sql));
  }

  private String component(String java) {
    source.use("org.jspecify.annotations.Nullable");
    return java.endsWith("[]")
        ? java.substring(0, java.length() - 2) + " @Nullable []"
        : "@Nullable " + java;
  }

  private String from() {
    String schema = view.name().schema();
    String name = dialect.quote(view.name().name());
    return schema == null ? name : dialect.quote(schema) + "." + name;
  }

  private String text(String className, String components, String sql) {
    return """
        /**
         * A row of the view {@code %s}, which is read by SQL because a model is a table with a key:
         * {@code db.sql(%s.SQL).all(%s.class)}.
         */
        public record %s(%s) {
          /** All rows; conditions may follow it. */
          public static final String SQL =
              %s;
        }
        """
        .formatted(
            JavaText.inJavadoc(view.name().toString()),
            className,
            className,
            className,
            components,
            Literals.text(sql));
  }
}
