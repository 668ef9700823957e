package dev.plinth.orm.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.sql.Sql;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.dialect.Dialects;

/** The condition that a question sends, beside its binds, on each database. */
record Where(Question question) {

  static Where of(Question question) {
    return new Where(question);
  }

  /** The same text on both databases. */
  void is(String sql) {
    isOnPostgres(sql).isOnSqlite(sql);
  }

  Where isOnPostgres(String sql) {
    assertThat(on("postgresql")).as("PostgreSQL").isEqualTo(sql);
    return this;
  }

  Where isOnSqlite(String sql) {
    assertThat(on("sqlite")).as("SQLite").isEqualTo(sql);
    return this;
  }

  /** The values bound on PostgreSQL. */
  Where binds(Object... values) {
    assertThat(compiled("postgresql").binds())
        .extracting(bind -> bind.value())
        .containsExactly(values);
    return this;
  }

  /** Everything after the model's table: joins and conditions. */
  String on(String database) {
    String text = compiled(database).text();
    String table = " FROM \"" + question.model().table().name() + "\"";
    return text.substring(text.indexOf(table) + table.length()).trim();
  }

  private Sql compiled(String database) {
    Dialect dialect = Dialects.byName(database);
    return dialect.compile(SelectPlan.of(question));
  }
}
