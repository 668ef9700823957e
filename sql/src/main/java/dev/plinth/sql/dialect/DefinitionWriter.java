package dev.plinth.sql.dialect;

import dev.plinth.sql.Sql;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.ExclusionConstraint;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.ReferentialAction;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes columns and constraints, as they stand in CREATE TABLE and ALTER TABLE. */
abstract class DefinitionWriter {
  final StandardDialect dialect;
  final Writer out;

  DefinitionWriter(StandardDialect dialect) {
    this.dialect = dialect;
    this.out = new Writer(dialect);
  }

  /** How a column is numbered by the database. */
  abstract void identity(TableColumn column, PrimaryKey key);

  final List<Sql> done() {
    return List.of(out.toSql());
  }

  final void need(Capability capability) {
    if (!dialect.has(capability)) {
      throw new UnsupportedFeature(dialect, capability);
    }
  }

  /** A column of a table with that key. */
  final void column(TableColumn column, PrimaryKey key) {
    out.name(column.name()).sql(" ");
    if (column.identity()) {
      identity(column, key);
      return;
    }
    out.sql(dialect.typeName(column.type()));
    collation(column.collation());
    generated(column);
    defaultValue(column.defaultValue());
    out.sql(column.nullable() ? "" : " NOT NULL");
  }

  final void collation(@Nullable String collation) {
    if (collation != null) {
      out.sql(" COLLATE ").ownName(collation);
    }
  }

  private void generated(TableColumn column) {
    if (column.generated() != null) {
      out.sql(" GENERATED ALWAYS AS ");
      brackets(column.generated().expression()).sql(" STORED");
    }
  }

  final void defaultValue(@Nullable Default value) {
    if (value != null) {
      out.sql(" DEFAULT ");
      if (value.text() != null) {
        brackets(value.text());
      } else {
        constant(value.value());
      }
    }
  }

  final void constant(@Nullable Object value) {
    if (value instanceof String text) {
      out.text(text);
    } else if (value instanceof BigDecimal number) {
      out.sql(number.toPlainString());
    } else if (value instanceof Boolean truth) {
      out.sql(truth ? "TRUE" : "FALSE");
    } else {
      out.sql(value == null ? "NULL" : value.toString());
    }
  }

  final void primaryKey(PrimaryKey key) {
    if (key.name() != null) {
      constraint(key.name());
    }
    out.sql("PRIMARY KEY ").columns(key.columns());
  }

  final void unique(UniqueConstraint unique) {
    constraint(unique.name()).sql("UNIQUE ").columns(unique.columns());
  }

  final void check(CheckConstraint check) {
    constraint(check.name()).sql("CHECK ");
    brackets(check.condition());
  }

  final void exclusion(ExclusionConstraint exclusion) {
    need(Capability.EXCLUSION);
    constraint(exclusion.name()).sql("EXCLUDE USING ").function(exclusion.method());
    out.sql(" (").join(", ", exclusion.elements(), this::element).sql(")");
    if (exclusion.where() != null) {
      out.sql(" WHERE ");
      brackets(exclusion.where());
    }
  }

  private void element(ExclusionConstraint.Element element) {
    brackets(element.expression()).sql(" WITH ").sql(element.operator());
  }

  final void foreignKey(ForeignKeyConstraint key) {
    constraint(key.name()).sql("FOREIGN KEY ").columns(key.columns()).sql(" REFERENCES ");
    target(key.target()).sql(" ").columns(key.targetColumns());
    action(" ON DELETE ", key.onDelete());
    action(" ON UPDATE ", key.onUpdate());
    out.sql(key.deferrable() ? " DEFERRABLE INITIALLY DEFERRED" : "");
  }

  /** The table a foreign key refers to. */
  Writer target(TableName table) {
    return table(table);
  }

  private void action(String word, ReferentialAction action) {
    if (action != ReferentialAction.NO_ACTION) {
      out.sql(word).sql(action.name().replace('_', ' '));
    }
  }

  private Writer constraint(String name) {
    return out.sql("CONSTRAINT ").name(name).sql(" ");
  }

  final Writer table(TableName table) {
    return out.table(table);
  }

  final Writer brackets(SqlText text) {
    return out.sql("(").sql(text.text()).sql(")");
  }

  static String ifExists(boolean asked) {
    return asked ? "IF EXISTS " : "";
  }

  static String ifNotExists(boolean asked) {
    return asked ? "IF NOT EXISTS " : "";
  }
}
