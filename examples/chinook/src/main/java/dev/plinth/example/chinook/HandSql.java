package dev.plinth.example.chinook;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * SQL by hand in the names of PostgreSQL's script, {@code invoice_line}; in a database that spells
 * them {@code InvoiceLine} the words are changed accordingly.
 */
record HandSql(String text) {
  private static final Pattern WORD = Pattern.compile("\\b[a-z]+(_[a-z]+)+\\b");
  private static final Set<String> NAMES = names();

  /** The text for this database. */
  String in(Database db) {
    return WORD.matcher(text)
        .replaceAll(
            word -> NAMES.contains(word.group()) ? db.dialect().quote(word.group()) : word.group());
  }

  private static Set<String> names() {
    Set<String> names = new HashSet<>();
    for (ModelMeta<?> model : Shop.MODELS.stream().map(ModelMeta::of).toList()) {
      names.add(model.table().name());
      model.fields().stream().map(FieldMeta::column).forEach(names::add);
    }
    return names;
  }
}
