package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldMeta;
import java.util.ArrayList;
import java.util.List;

/** The order of the first and the last row where none was asked for. */
final class SettledOrder {
  private SettledOrder() {}

  static List<Order<?>> of(Question question) {
    if (question.isGrouped()) {
      return by(question.groups());
    }
    if (question.aggregates()) {
      return List.of(); // there is one row
    }
    return by(question.isDistinctValues() ? outputs(question) : key(question));
  }

  private static List<Term> outputs(Question question) {
    List<Term> terms = new ArrayList<>();
    question.outputs().forEach(output -> terms.add(output.term()));
    return terms;
  }

  /** Of a distinctOn its columns have to come first. */
  private static List<Term> key(Question question) {
    List<Term> terms = new ArrayList<>(question.distinctOn());
    for (FieldMeta part : question.model().key()) {
      terms.add(new Term.Field(Hops.none(), part));
    }
    return terms;
  }

  private static List<Order<?>> by(List<Term> terms) {
    List<Order<?>> order = new ArrayList<>();
    terms.forEach(term -> order.add(Order.of(term, false)));
    return order;
  }
}
