package dev.plinth.migrations.diff;

import dev.plinth.migrations.operation.ValidateConstraint;
import dev.plinth.sql.TableName;
import java.util.List;

/** Keys, constraints and indexes that are to come, or to come back. */
final class MissingRules {
  private MissingRules() {}

  static void addButReferences(Draft draft) {
    draft.pairs().forEach(pair -> add(draft, pair.name(), Rule.of(pair.now()), Rule.of(pair.to())));
  }

  static void addReferences(Draft draft) {
    for (TablePair pair : draft.pairs()) {
      add(draft, pair.name(), Rule.references(pair.now()), Rule.references(pair.to()));
    }
  }

  private static void add(Draft draft, TableName table, List<Rule> now, List<Rule> to) {
    for (Rule target : to) {
      now.stream()
          .filter(rule -> rule.name().equals(target.name()))
          .findFirst()
          .ifPresentOrElse(
              rule -> validate(draft, table, rule, target), () -> draft.add(target.add()));
    }
  }

  private static void validate(Draft draft, TableName table, Rule rule, Rule target) {
    if (target.validated() && !rule.validated()) {
      draft.add(new ValidateConstraint(table, rule.name()));
    }
  }
}
