package dev.plinth.example.chinook;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Names;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * SQL by hand in the names of PostgreSQL's script, {@code invoice_line}; in a database that spells
 * them {@code InvoiceLine} the words are changed accordingly.
 */
record HandSql(String text) {
  private static final Pattern WORD = Pattern.compile("\\b[a-z]+(_[a-z]+)+\\b");
  private static final Map<String, String> NAMES = names();

  /** The text for this database. */
  String in(Database db) {
    return WORD.matcher(text)
        .replaceAll(
            word ->
                Optional.ofNullable(NAMES.get(word.group()))
                    .map(db.dialect()::quote)
                    .orElse(word.group()));
  }

  /** The models' own names, which may be spelled otherwise, by those of PostgreSQL's script. */
  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (ModelMeta<?> model : Shop.MODELS.stream().map(ModelMeta::of).toList()) {
      Stream.concat(Stream.of(model.table().name()), model.fields().stream().map(FieldMeta::column))
          .forEach(name -> names.put(Names.snakeCase(name), name));
    }
    return names;
  }
}
