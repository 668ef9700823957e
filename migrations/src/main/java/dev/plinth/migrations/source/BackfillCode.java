package dev.plinth.migrations.source;

import dev.plinth.migrations.backfill.Backfill;
import dev.plinth.sql.TableName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes a backfill in the words of migrations. */
record BackfillCode(Imports imports) {
  Code of(Backfill backfill) {
    imports.use(Backfill.class);
    Backfill usual = Backfill.of(backfill.table());
    List<Code.Call> calls = new ArrayList<>();
    backfill.fills().forEach(fill -> calls.add(texts("set", fill.column(), fill.value().text())));
    if (backfill.where() != null) {
      calls.add(texts("where", backfill.where().text()));
    }
    if (!backfill.key().equals(usual.key())) {
      calls.add(texts("key", backfill.key()));
    }
    if (backfill.batchSize() != usual.batchSize()) {
      calls.add(word("batchSize", String.valueOf(backfill.batchSize())));
    }
    if (!backfill.pause().isZero()) {
      String millis = "ofMillis(" + backfill.pause().toMillis() + ")";
      calls.add(word("pause", imports.use(Duration.class) + "." + millis));
    }
    return Code.call("backfill", Code.chain(start(backfill.table()), calls));
  }

  private Code start(TableName table) {
    String schema = table.schema();
    if (schema == null) {
      return texts("Backfill.of", table.name());
    }
    String name = imports.use(TableName.class);
    return word(
        "Backfill.of",
        "new %s(%s, %s)".formatted(name, Literals.text(schema), Literals.text(table.name())));
  }

  private static Code.Call texts(String name, String... texts) {
    return new Code.Call(name, Stream.of(texts).map(Code::text).toList());
  }

  private static Code.Call word(String name, String word) {
    return new Code.Call(name, List.of(new Code.Word(word)));
  }
}
