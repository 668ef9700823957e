package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.Key;
import dev.plinth.orm.query.Expression;
import dev.plinth.orm.query.Hops;
import dev.plinth.orm.query.Question;
import dev.plinth.orm.query.Term;
import dev.plinth.orm.relation.Fetch;
import java.util.ArrayList;
import java.util.List;

/** Reads the keys of a question's objects. */
final class KeyReader {
  private KeyReader() {}

  static List<Object> keys(Question question, Database database) {
    List<FieldMeta> key = question.model().key();
    return Fetch.values(question.select(outputs(key)), database, row -> Key.read(key, row, 1));
  }

  private static List<Expression<?, ?>> outputs(List<FieldMeta> key) {
    List<Expression<?, ?>> outputs = new ArrayList<>();
    for (FieldMeta part : key) {
      outputs.add(Expression.of(new Term.Field(Hops.none(), part), part.type()));
    }
    return outputs;
  }
}
