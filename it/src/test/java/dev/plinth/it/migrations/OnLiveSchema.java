package dev.plinth.it.migrations;

import dev.plinth.db.Database;
import dev.plinth.db.Listening;
import dev.plinth.db.LiveSchema;
import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.LiveState;
import dev.plinth.sql.dialect.Remark;
import dev.plinth.sql.dialect.Scope;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests share that read the schema of a database. */
abstract class OnLiveSchema {

  Database db;

  abstract String url();

  @BeforeEach
  void connect() {
    db = Database.connect("it-live-" + getClass().getSimpleName(), url());
  }

  @AfterEach
  void close() {
    db.close();
  }

  final LiveState everything(String script) {
    db.script(script);
    return LiveSchema.inspect(db, Scope.everything());
  }

  static Table table(Schema schema, String name) {
    return schema.table(TableName.of(name)).orElseThrow();
  }

  static TableColumn column(Table table, String name) {
    return table.column(name).orElseThrow();
  }

  static List<String> remarks(LiveState state) {
    return state.remarks().stream().map(Remark::toString).toList();
  }

  /** How many statements it takes to read the schema. */
  final int statements() {
    AtomicInteger count = new AtomicInteger();
    Listening listening = db.listen(event -> count.incrementAndGet());
    LiveSchema.readAll(db);
    listening.close();
    return count.get();
  }
}
