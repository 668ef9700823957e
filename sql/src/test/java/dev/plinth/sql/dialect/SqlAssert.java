package dev.plinth.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.sql.Bind;
import dev.plinth.sql.Expr;
import dev.plinth.sql.Literal;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.Sql;
import dev.plinth.sql.Statement;
import dev.plinth.sql.TableSource;
import dev.plinth.sql.schema.Ddl;
import java.util.List;
import java.util.function.Function;

/** Shows the SQL of several databases side by side. */
final class SqlAssert {
  static final Dialect POSTGRES = Dialects.byName("postgresql");
  static final Dialect SQLITE = Dialects.byName("sqlite");

  private static final String FRAME = "SELECT 1 FROM \"t\" WHERE ";

  private final Function<Dialect, List<Sql>> compile;
  private final String prefix;

  private SqlAssert(Function<Dialect, List<Sql>> compile, String prefix) {
    this.compile = compile;
    this.prefix = prefix;
  }

  static SqlAssert assertSql(Statement statement) {
    return new SqlAssert(dialect -> List.of(dialect.compile(statement)), "");
  }

  static SqlAssert assertDdl(Ddl ddl) {
    return new SqlAssert(dialect -> dialect.compile(ddl), "");
  }

  static SqlAssert assertDdl(Function<Dialect, List<Ddl>> changes) {
    return new SqlAssert(
        dialect ->
            changes.apply(dialect).stream().flatMap(ddl -> dialect.compile(ddl).stream()).toList(),
        "");
  }

  /** The expression as the condition of a query. */
  static SqlAssert assertCondition(Expr condition) {
    Select select =
        Select.of(SelectItem.of(new Literal(1))).from(TableSource.of("t")).where(condition);
    return new SqlAssert(dialect -> List.of(dialect.compile(select)), FRAME);
  }

  /** The expression as the only column of a query. */
  static SqlAssert assertExpr(Expr expr) {
    Select select = Select.of(SelectItem.of(expr));
    return new SqlAssert(dialect -> List.of(dialect.compile(select)), "SELECT ");
  }

  SqlAssert everywhere(String text, Object... binds) {
    return on(POSTGRES, text, binds).on(SQLITE, text, binds);
  }

  SqlAssert on(Dialect dialect, String text, Object... binds) {
    List<Sql> statements = compile.apply(dialect);
    assertThat(statements).as(dialect.title()).hasSize(1);
    assertThat(statements.get(0).text()).as(dialect.title()).isEqualTo(prefix + text);
    assertThat(statements.get(0).binds())
        .as("binds on " + dialect.title())
        .extracting(Bind::value)
        .containsExactly(binds);
    return this;
  }

  SqlAssert allOn(Dialect dialect, String... texts) {
    assertThat(compile.apply(dialect))
        .as(dialect.title())
        .extracting(Sql::text)
        .containsExactly(texts);
    return this;
  }

  SqlAssert notOn(Dialect dialect, Capability capability) {
    UnsupportedFeature error =
        catchThrowableOfType(UnsupportedFeature.class, () -> compile.apply(dialect));
    assertThat(error).as(dialect.title()).isNotNull();
    assertThat(error.capability()).isEqualTo(capability);
    assertThat(error).hasMessageContaining(dialect.title()).hasMessageContaining(capability.name());
    assertThat(error.id()).isEqualTo("dialect.unsupported");
    return this;
  }
}
