package dev.plinth.sql.dialect;

import dev.plinth.sql.Sql;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns a column into another one by one ALTER TABLE: one lock, and at most one rewrite. The server
 * sorts the actions of a statement itself: what is dropped goes first, then the type changes.
 */
final class PostgresColumnChange {
  private final StandardDialect postgres;
  private final TableName table;
  private final TableColumn before;
  private final TableColumn after;
  private final @Nullable SqlText using;
  private final PostgresDefinitions definitions;
  private boolean started;

  PostgresColumnChange(StandardDialect postgres, AlterTable.AlterColumn ddl) {
    this.postgres = postgres;
    this.table = ddl.table();
    this.before = ddl.before();
    this.after = ddl.after();
    this.using = ddl.using();
    this.definitions = new PostgresDefinitions(postgres);
  }

  List<Sql> statements() {
    if (isComputedAnew()) {
      return replacement();
    }
    if (isTypeChanged() && before.identity() != after.identity()) {
      return inTwoSteps();
    }
    dropped();
    type();
    defaultValue();
    nullability();
    List<Sql> statements = new ArrayList<>(started ? definitions.done() : List.of());
    if (after.identity() && !before.identity()) {
      statements.add(counter());
    }
    return statements;
  }

  /** A column is of a whole number's type as long as it is numbered. */
  private List<Sql> inTwoSteps() {
    boolean first = before.identity();
    TableColumn between = first ? before.identity(false) : after.identity(false);
    List<Sql> statements = new ArrayList<>(change(before, between, first ? null : using));
    statements.addAll(change(between, after, first ? using : null));
    return statements;
  }

  private List<Sql> change(TableColumn from, TableColumn to, @Nullable SqlText values) {
    AlterTable.AlterColumn step = new AlterTable.AlterColumn(table, from, to, values);
    return new PostgresColumnChange(postgres, step).statements();
  }

  /** Only PostgreSQL 17 can change how a column is computed. */
  private boolean isComputedAnew() {
    boolean same = after.generated() == null || after.generated().equals(before.generated());
    return !same || (after.generated() != null && isTypeChanged());
  }

  private List<Sql> replacement() {
    definitions.alter(table).sql(" DROP COLUMN ").name(before.name()).sql(", ADD COLUMN ");
    definitions.column(after, PrimaryKey.NONE);
    return definitions.done();
  }

  private void dropped() {
    if (before.identity() && !after.identity()) {
      action("DROP IDENTITY");
    }
    if (before.generated() != null && after.generated() == null) {
      action("DROP EXPRESSION");
    }
  }

  private boolean isTypeChanged() {
    return !postgres.typeName(before.type()).equals(postgres.typeName(after.type()))
        || !Objects.equals(before.collation(), after.collation());
  }

  private void type() {
    if (!isTypeChanged() && using == null) {
      return;
    }
    if (before.defaultValue() != null && isTypeChanged()) {
      action("DROP DEFAULT"); // it would have to be converted too
    }
    action("TYPE ").sql(postgres.typeName(after.type()));
    definitions.collation(after.collation());
    if (using != null) {
      definitions.out.sql(" USING ").sql(using.text());
    } else {
      definitions.out.sql(PostgresConversion.using(postgres, before, after));
    }
  }

  private void defaultValue() {
    boolean gone = isTypeChanged();
    if (after.defaultValue() == null) {
      if (before.defaultValue() != null && !gone) {
        action("DROP DEFAULT");
      }
    } else if (gone || !after.defaultValue().equals(before.defaultValue())) {
      action("SET");
      definitions.defaultValue(after.defaultValue());
    }
  }

  private void nullability() {
    boolean wasNullable = before.nullable() && !before.identity();
    boolean isNullable = after.nullable() && !after.identity();
    if (wasNullable != isNullable) {
      action(isNullable ? "DROP NOT NULL" : "SET NOT NULL");
    }
    if (after.identity() && !before.identity()) {
      action("ADD ").sql(PostgresDefinitions.numbering(after)).sql(" AS IDENTITY");
    } else if (after.identity() && before.always() != after.always()) {
      action("SET ").sql(PostgresDefinitions.numbering(after));
    }
  }

  private Writer action(String words) {
    if (started) {
      definitions.out.sql(", ");
    } else {
      definitions.alter(table).sql(" ");
    }
    started = true;
    return definitions.out.sql("ALTER COLUMN ").name(after.name()).sql(" ").sql(words);
  }

  /** The numbers go on after the largest one that is there. */
  private Sql counter() {
    String quoted = new Writer(postgres).table(table).toSql().text();
    String column = postgres.spelled(after.name());
    Writer body = new Writer(postgres).sql("PERFORM setval(pg_get_serial_sequence(").text(quoted);
    body.sql(", ").text(column).sql("), (SELECT greatest(max(").name(after.name());
    return PostgresDefinitions.block(
        body.sql("), 0) + 1 FROM ").sql(quoted).sql("), false);").toSql().text());
  }
}
