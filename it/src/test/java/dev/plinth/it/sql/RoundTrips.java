package dev.plinth.it.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.sql.Bind;
import dev.plinth.sql.Column;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.Insert;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.Rows;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.TableSource;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Any name and any text comes back from a database as it was, or is refused before it is sent. */
abstract class RoundTrips extends OnDatabase {

  private static final List<String> PARTS =
      List.of(
          "a",
          "Z",
          " ",
          "\"",
          "\"\"",
          "'",
          "''",
          "\\",
          "\\'",
          "`",
          "[",
          "]",
          ";",
          "--",
          "/*",
          "?",
          "$1",
          "%",
          "_",
          "{d '",
          "::",
          ":name",
          "\n",
          "\r",
          "\t",
          "\u0001",
          "\u007f",
          "é",
          "ß",
          "İ",
          "Ω",
          "日本",
          "😀",
          "👩‍👩‍👧",
          "\u200f",
          "e\u0301",
          "\ufffd",
          "\uffff",
          "\0",
          "\ud83d",
          "\ude00");

  /** The parts one by one and mixed by chance, always in the same way. */
  private static List<String> texts() {
    Random random = new Random(42);
    Stream<String> mixed =
        IntStream.range(0, 300)
            .mapToObj(
                number -> {
                  StringBuilder text = new StringBuilder();
                  for (int part = 0; part <= random.nextInt(6); part++) {
                    text.append(PARTS.get(random.nextInt(PARTS.size())));
                  }
                  return text.toString();
                });
    return Stream.concat(PARTS.stream(), mixed).distinct().toList();
  }

  private static boolean hasHalfCharacters(String text) {
    return !StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  abstract boolean holdsZero();

  private boolean isText(String text) {
    return !hasHalfCharacters(text) && (holdsZero() || text.indexOf('\0') < 0);
  }

  private boolean isName(String text) {
    return !hasHalfCharacters(text)
        && text.indexOf('\0') < 0
        && text.getBytes(StandardCharsets.UTF_8).length <= db.dialect().maxIdentifierLength();
  }

  @Test
  void any_text_comes_back_as_a_value() {
    Column column = Column.of("text");
    create(
        Table.of(
            TableName.of("t"), List.of(TableColumn.of("text", SqlType.TEXT)), PrimaryKey.NONE));
    for (String text : texts()) {
      Insert insert =
          Insert.into(TableName.of("t"), List.of("text"), Rows.of(Bind.of(text)))
              .returning(List.of(SelectItem.of(column)));
      if (isText(text)) {
        assertThat(all(insert, SqlType.TEXT)).as(text).containsExactly(text);
        assertThat(value(Bind.of(text), SqlType.TEXT)).as(text).isEqualTo(text);
        Select same =
            Select.of(SelectItem.of(column))
                .from(TableSource.of("t"))
                .where(Comparison.eq(column, Bind.of(text)));
        assertThat(all(same, SqlType.TEXT)).as(text).containsExactly(text);
      } else {
        assertThatThrownBy(() -> run(insert))
            .isInstanceOf(PlinthException.class)
            .hasMessageEndingWith("[sql.bad-value]");
      }
    }
  }

  @Test
  void any_name_is_the_name_of_a_table_a_column_and_an_alias() {
    int number = 0;
    for (String name : texts()) {
      TableName table = TableName.of(name);
      Table made = Table.of(table, List.of(TableColumn.of(name, SqlType.BIGINT)), PrimaryKey.NONE);
      if (isName(name)) {
        create(made);
        number++;
        run(Insert.into(table, List.of(name), Rows.of(Bind.of((long) number))));
        Select select =
            Select.of(new SelectItem(new Column(name, name), name))
                .from(new TableSource(table, name));
        assertThat(all(select, SqlType.BIGINT)).as(name).containsExactly((long) number);
        assertThat(db.query(db.dialect().compile(select), row -> row.label(1)))
            .as(name)
            .containsExactly(name);
        run(List.of(new Ddl.DropTable(table, false, false)));
      } else {
        assertThatThrownBy(() -> create(made))
            .isInstanceOf(PlinthException.class)
            .hasMessageEndingWith("[sql.bad-identifier]");
      }
    }
    assertThat(number).isGreaterThan(200);
  }

  @Test
  void any_text_is_a_default() {
    int number = 0;
    for (String text : texts()) {
      TableName table = TableName.of("t" + number++);
      Table made =
          Table.of(
              table,
              List.of(
                  TableColumn.identity("id"),
                  TableColumn.of("a", SqlType.TEXT).defaultValue(Default.of(text))),
              PrimaryKey.of("id"));
      if (isText(text) && text.indexOf('\0') < 0) {
        create(made);
        Insert insert =
            Insert.into(table, List.of("id"), Rows.of(Bind.of(1L)))
                .returning(List.of(SelectItem.of(Column.of("a"))));
        assertThat(all(insert, SqlType.TEXT)).as(text).containsExactly(text);
      } else {
        assertThatThrownBy(() -> create(made)).hasMessageEndingWith("[sql.bad-value]");
      }
    }
  }
}
