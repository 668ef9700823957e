package dev.plinth.sql.dialect;

import static dev.plinth.sql.dialect.SqlAssert.assertSql;

import dev.plinth.sql.Aggregate;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Column;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.Delete;
import dev.plinth.sql.Expr;
import dev.plinth.sql.OrderBy;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.TableSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoorDialectTest {
  private static final Dialect POOR = new PoorDialect();
  private static final Column A = Column.of("a");

  @Test
  void nulls_are_sent_to_an_end_by_a_case() {
    Select select = Select.of(SelectItem.of(A)).from(TableSource.of("t"));
    assertSql(select.orderBy(List.of(new OrderBy(A, true, OrderBy.Nulls.LAST))))
        .on(
            POOR,
            "SELECT \"a\" FROM \"t\" ORDER BY"
                + " CASE WHEN \"a\" IS NOT NULL THEN 0 ELSE 1 END, \"a\" DESC");
    assertSql(select.orderBy(List.of(new OrderBy(A, false, OrderBy.Nulls.FIRST))))
        .on(
            POOR,
            "SELECT \"a\" FROM \"t\" ORDER BY"
                + " CASE WHEN \"a\" IS NULL THEN 0 ELSE 1 END, \"a\"");
  }

  @Test
  void aggregates_are_filtered_by_a_case() {
    Expr one = Comparison.eq(A, Bind.of(1));
    assertSql(Select.of(SelectItem.of(filtered("count", List.of(), one))))
        .on(POOR, "SELECT count(CASE WHEN \"a\" = ? THEN 1 END)", 1);
    assertSql(Select.of(SelectItem.of(filtered("string_agg", List.of(A, Bind.of(",")), one))))
        .on(POOR, "SELECT string_agg(CASE WHEN \"a\" = ? THEN \"a\" END, ?)", 1, ",");
  }

  @Test
  void what_can_not_be_said_otherwise_is_refused() {
    assertSql(Delete.from(TableSource.of("t")).returning(List.of(SelectItem.of(A))))
        .notOn(POOR, Capability.RETURNING);
  }

  private static Aggregate filtered(String function, List<Expr> args, Expr filter) {
    return new Aggregate(function, args, false, filter, List.of());
  }
}
