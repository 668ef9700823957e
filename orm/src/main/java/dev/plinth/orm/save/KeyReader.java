package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.query.Expression;
import dev.plinth.orm.query.Hops;
import dev.plinth.orm.query.Question;
import dev.plinth.orm.query.Term;
import dev.plinth.orm.relation.Fetch;
import dev.plinth.orm.relation.OutputReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the keys of a question's objects. */
final class KeyReader {
  private KeyReader() {}

  static List<Object> keys(Question question, Database database) {
    List<Expression<?, ?>> outputs = outputs(question.model());
    return Fetch.values(
        question.select(outputs), database, row -> key(OutputReader.row(outputs, row)));
  }

  private static List<Expression<?, ?>> outputs(ModelMeta<?> model) {
    List<Expression<?, ?>> outputs = new ArrayList<>();
    for (FieldMeta part : model.key()) {
      outputs.add(Expression.of(new Term.Field(Hops.none(), part), part.type()));
    }
    return outputs;
  }

  private static Object key(List<?> parts) {
    return parts.size() == 1 ? Objects.requireNonNull(parts.get(0)) : List.copyOf(parts);
  }
}
