package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.sql.Assignment;
import dev.plinth.sql.Column;
import dev.plinth.sql.Expr;
import dev.plinth.sql.InQuery;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.TableSource;
import dev.plinth.sql.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that an update or delete is to change. A condition over relations becomes a sub-query on
 * the key, so no join multiplies rows.
 *
 * @param table the model's table
 * @param where which rows, or null for all
 */
public record TargetRows(TableSource table, @Nullable Expr where) {

  /** The rows of a question. */
  public static TargetRows of(Question question) {
    refuseCut(question);
    if (Terms.hasWindow(question.condition())) {
      return byKey(question);
    }
    Scope scope = new Scope(question.model(), new Aliases());
    Expr where = new Resolver(scope).condition(question.condition());
    return scope.hasJoins() ? byKey(question) : new TargetRows(scope.table(), where);
  }

  private static TargetRows byKey(Question question) {
    Scope scope = new Scope(question.model(), new Aliases());
    List<Term> key = new ArrayList<>();
    List<Expr> columns = new ArrayList<>();
    for (FieldMeta part : question.model().key()) {
      key.add(new Term.Field(Hops.none(), part));
      columns.add(new Column(scope.alias(Hops.none()), part.column()));
    }
    Expr left = columns.size() == 1 ? columns.get(0) : new Tuple(columns);
    Question keys = question.unordered().select(outputs(key, question));
    return new TargetRows(
        scope.table(), new InQuery(left, SelectPlan.inside(new Resolver(scope), keys)));
  }

  private static List<Expression<?, ?>> outputs(List<Term> key, Question question) {
    List<Expression<?, ?>> outputs = new ArrayList<>();
    for (int i = 0; i < key.size(); i++) {
      outputs.add(Expression.of(key.get(i), question.model().key().get(i).type()));
    }
    return outputs;
  }

  /** What assignments set the columns to. */
  public static List<Assignment> assignments(
      Question question, List<dev.plinth.orm.query.Assignment<?>> assignments) {
    Scope scope = new Scope(question.model(), new Aliases());
    Resolver resolver = new Resolver(scope);
    List<Assignment> set = new ArrayList<>();
    for (dev.plinth.orm.query.Assignment<?> assignment : assignments) {
      WindowChecks.checkWritten(assignment.values());
      for (int i = 0; i < assignment.fields().size(); i++) {
        Expr value = resolver.resolve(assignment.values().get(i));
        set.add(new Assignment(assignment.fields().get(i).column(), value));
      }
    }
    if (scope.hasJoins()) {
      throw new PlinthException(
          "update.joined-value",
          "An update of "
              + question.model()
              + " computes from its own columns only. Use a query of one value for another"
              + " table's.");
    }
    return set;
  }

  /** What assignments set the columns of a new row to: there is no row yet to compute from. */
  public static List<Assignment> constants(
      Question question, List<dev.plinth.orm.query.Assignment<?>> assignments) {
    for (dev.plinth.orm.query.Assignment<?> assignment : assignments) {
      if (assignment.values().stream().anyMatch(value -> Terms.contains(value, Terms::isLeaf))) {
        throw new PlinthException(
            "save.expression-of-new-row",
            "A new "
                + question.model()
                + " has no row to compute '"
                + assignment.fields().get(0).name()
                + "' from. Save it first, or set a plain value.");
      }
    }
    return assignments(question, assignments);
  }

  private static void refuseCut(Question question) {
    boolean chosen = question.isDistinct() || !question.distinctOn().isEmpty();
    boolean grouped = question.isGrouped() || !question.having().equals(Terms.TRUE);
    if (question.isPaged() || chosen || grouped) {
      throw new PlinthException(
          "query.after-limit",
          "Can't update or delete "
              + question.model()
              + " after limit, offset, distinct or groupBy. Filter by key: filter(id.in(...)).");
    }
  }
}
