package dev.plinth.sql.dialect;

import static dev.plinth.sql.dialect.SqliteTableText.lowerCase;

import dev.plinth.sql.OrderBy;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.SqlText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the text of a CREATE INDEX. */
final class SqliteIndexText {
  private SqliteIndexText() {}

  /**
   * The index of that text.
   *
   * @param columns the table's columns, by their names in lower case
   */
  static Index of(String name, String text, Map<String, String> columns) {
    SqlWordReader words = new SqlWordReader(text);
    words.accept("CREATE");
    boolean unique = words.accept("UNIQUE");
    while (!words.isDone() && !words.isNextSign("(")) {
      words.next();
    }
    List<IndexKey> keys = words.listInBrackets().stream().map(part -> key(part, columns)).toList();
    SqlText where = words.accept("WHERE") ? new SqlText(words.rest()) : null;
    return new Index(name, keys, unique, where, List.of(), null);
  }

  private static IndexKey key(String part, Map<String, String> columns) {
    List<SqlWord> words = SqlWords.of(part, true);
    SqlWord last = words.get(words.size() - 1);
    boolean ordered = words.size() > 1 && (last.is("ASC") || last.is("DESC"));
    String term = ordered ? part.substring(0, last.start()).strip() : part;
    String column = words.size() == (ordered ? 2 : 1) ? column(term, columns) : null;
    SqlText expression = column == null ? new SqlText(term) : null;
    return new IndexKey(column, expression, ordered && last.is("DESC"), OrderBy.Nulls.DEFAULT);
  }

  private static @Nullable String column(String term, Map<String, String> columns) {
    return columns.get(lowerCase(new SqlWordReader(term).name()));
  }
}
