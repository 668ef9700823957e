package dev.plinth.it.sql;

import dev.plinth.db.Database;
import dev.plinth.sql.Expr;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.Statement;
import dev.plinth.sql.TableSource;
import dev.plinth.sql.dialect.SchemaDdl;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests share that ask a database what SQL means. */
abstract class OnDatabase {

  Database db;

  abstract String url();

  @BeforeEach
  void connect() {
    db = Database.connect("it-sql-" + getClass().getSimpleName(), url());
  }

  @AfterEach
  void close() {
    db.close();
  }

  final void create(Table... tables) {
    run(SchemaDdl.create(Schema.of(tables), db.dialect()));
  }

  final void run(List<Ddl> changes) {
    db.transaction(
        () -> changes.forEach(ddl -> db.dialect().compile(ddl).forEach(sql -> db.execute(sql))));
  }

  final long run(Statement statement) {
    return db.execute(db.dialect().compile(statement));
  }

  /** The first column of all rows. */
  final List<@Nullable Object> all(Statement statement, SqlType type) {
    return db.query(db.dialect().compile(statement), row -> row.get(1, type));
  }

  /** The value of an expression. */
  final @Nullable Object value(Expr expr, SqlType type) {
    return all(Select.of(SelectItem.of(expr)), type).get(0);
  }

  /** The value of an expression in the only row of a table. */
  final @Nullable Object value(Expr expr, SqlType type, String table) {
    return all(Select.of(SelectItem.of(expr)).from(TableSource.of(table)), type).get(0);
  }
}
