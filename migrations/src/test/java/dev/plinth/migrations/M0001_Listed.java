package dev.plinth.migrations;

import dev.plinth.migrations.operation.Operation;
import java.util.List;

/** Named in META-INF/plinth/migrations of the tests. */
final class M0001_Listed extends Migration {
  @Override
  protected List<Operation> operations() {
    return List.of(createTable("listed", identity("id"), primaryKey("id")));
  }
}
