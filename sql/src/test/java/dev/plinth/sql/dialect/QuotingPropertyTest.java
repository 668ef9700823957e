package dev.plinth.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.sql.Bind;
import dev.plinth.sql.Column;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.TextMatch;
import dev.plinth.sql.schema.Names;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class QuotingPropertyTest {
  @Property
  void a_quoted_name_reads_back_as_it_was(@ForAll @StringLength(min = 1, max = 60) String name) {
    for (Dialect dialect : Dialects.all()) {
      if (isName(name, dialect)) {
        assertThat(read(dialect.quote(name))).isEqualTo(name);
      } else {
        assertThatThrownBy(() -> dialect.quote(name))
            .isInstanceOf(PlinthException.class)
            .hasMessageEndingWith("[sql.bad-identifier]");
      }
    }
  }

  @Property
  void quotes_and_backslashes_end_no_name(
      @ForAll @Chars({'"', '\'', '\\', 'a', ';', '-'}) @StringLength(min = 1, max = 20)
          String name) {
    for (Dialect dialect : Dialects.all()) {
      assertThat(read(dialect.quote(name))).isEqualTo(name);
    }
  }

  @Property
  void made_names_fit_and_stay_names(
      @ForAll @CharRange(from = 'a', to = '\u3000') @StringLength(min = 1, max = 90) String table,
      @ForAll @StringLength(max = 90) @CharRange(from = 'a', to = '\u3000') String column) {
    String name = new Names(63).of(table, List.of(column), "fkey");
    assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(63);
    assertThat(name).isEqualTo(new Names(63).of(table, List.of(column), "fkey"));
    assertThat(read(SqlAssert.POSTGRES.quote(name))).isEqualTo(name);
  }

  @Property
  void patterns_match_their_text_and_nothing_shorter(
      @ForAll @Chars({'%', '_', '\\', '*', '?', '[', ']', 'é', 'A'}) @StringLength(max = 12)
          String text) {
    Assume.that(!text.isEmpty());
    assertThat(like(pattern(SqlAssert.POSTGRES, text))).isEqualTo("%" + text + "%");
  }

  /** A name between quotes, as a database reads it. */
  private static String read(String quoted) {
    assertThat(quoted).startsWith("\"").endsWith("\"");
    String inner = quoted.substring(1, quoted.length() - 1);
    assertThat(inner.replace("\"\"", "")).doesNotContain("\"");
    return inner.replace("\"\"", "\"");
  }

  private static boolean isName(String name, Dialect dialect) {
    return name.indexOf('\0') < 0
        && StandardCharsets.UTF_8.newEncoder().canEncode(name)
        && name.getBytes(StandardCharsets.UTF_8).length <= dialect.maxIdentifierLength();
  }

  private static String pattern(Dialect dialect, String text) {
    TextMatch match = new TextMatch(Column.of("a"), TextMatch.Match.CONTAINS, Bind.of(text), false);
    Select select = Select.of(SelectItem.of(match));
    return (String) dialect.compile(select).binds().get(0).value();
  }

  /** A pattern of LIKE without its escapes, checking that only the ends are wildcards. */
  private static String like(String pattern) {
    StringBuilder text = new StringBuilder("%");
    for (int index = 1; index < pattern.length() - 1; index++) {
      char letter = pattern.charAt(index);
      assertThat(letter).isNotIn('%', '_');
      text.append(letter == '\\' ? pattern.charAt(++index) : letter);
    }
    return text.append("%").toString();
  }
}
