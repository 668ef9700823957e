package dev.plinth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.orm.query.Question;
import dev.plinth.orm.query.SelectPlan;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Sql;
import dev.plinth.sql.dialect.Dialects;
import dev.plinth.sql.dialect.UnsupportedFeature;
import org.jspecify.annotations.Nullable;

/**
 * What a query is in the words of each database, side by side; see {@link
 * PlinthAssertions#assertSql}. No database is needed.
 */
public final class SqlAssert {
  private final Question question;

  SqlAssert(Question question) {
    this.question = question;
  }

  /** On the dialect of this name it is this text with these values bound. */
  public SqlAssert on(String dialect, String text, @Nullable Object... values) {
    Sql sql = Dialects.byName(dialect).compile(SelectPlan.of(question));
    assertThat(sql.text()).as(dialect).isEqualTo(text);
    assertThat(sql.binds()).as(dialect).map(Bind::value).containsExactly(values);
    return this;
  }

  /** The dialect of this name refuses it, in a message that holds these words. */
  public SqlAssert notOn(String dialect, String words) {
    assertThatExceptionOfType(UnsupportedFeature.class)
        .as(dialect)
        .isThrownBy(() -> Dialects.byName(dialect).compile(SelectPlan.of(question)))
        .withMessageContaining(words);
    return this;
  }
}
