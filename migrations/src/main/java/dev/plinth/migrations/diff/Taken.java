package dev.plinth.migrations.diff;

import dev.plinth.migrations.operation.Operation;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is taken away before tables and columns change: constraints and indexes that go or differ,
 * and those that stand in the way of a change; the latter come back at the end.
 *
 * @param references drops of foreign keys
 * @param others drops of keys, constraints and indexes
 * @param renames what only gets another name
 */
record Taken(List<Operation> references, List<Operation> others, List<Operation> renames) {

  static Taken of(Draft draft) {
    return new Search(draft).taken();
  }

  /** Looks through the tables as they are before anything is taken away. */
  private static final class Search {
    private final Draft draft;
    private final Set<String> names = new HashSet<>();
    private final Taken taken = new Taken(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    /** Keys and uniques that are dropped: foreign keys to their columns can't stay. */
    private final Map<TableName, Set<Set<String>>> lostKeys = new HashMap<>();

    Search(Draft draft) {
      this.draft = draft;
      for (Table table : draft.now().tables()) {
        Rule.of(table).forEach(rule -> names.add(rule.name()));
        Rule.references(table).forEach(rule -> names.add(rule.name()));
      }
    }

    Taken taken() {
      draft.pairs().forEach(this::rules);
      draft.now().tables().forEach(this::references);
      return taken;
    }

    private void rules(TablePair pair) {
      Matching matching = matching(pair, Rule.of(pair.now()), Rule.of(pair.to()));
      for (Rule rule : matching.unmatched(rule -> rule.isDisturbed(pair))) {
        taken.others.add(rule.drop());
        lost(pair.name(), rule);
      }
    }

    private void lost(TableName table, Rule rule) {
      if (rule.isReferable()) {
        lostKeys.computeIfAbsent(table, name -> new HashSet<>()).add(Set.copyOf(rule.columns()));
      }
    }

    private void references(Table table) {
      Set<String> disturbed = new HashSet<>();
      for (ForeignKeyConstraint key : table.foreignKeys()) {
        if (isDisturbed(table, key)) {
          disturbed.add(key.name());
        }
      }
      List<Rule> now = Rule.references(table);
      draft
          .to()
          .table(table.name())
          .ifPresentOrElse(
              target -> references(new TablePair(table, target), now, disturbed),
              () ->
                  now.stream()
                      .filter(rule -> disturbed.contains(rule.name()))
                      .forEach(rule -> taken.references.add(rule.drop())));
    }

    private void references(TablePair pair, List<Rule> now, Set<String> disturbed) {
      Matching matching = matching(pair, now, Rule.references(pair.to()));
      matching
          .unmatched(rule -> disturbed.contains(rule.name()))
          .forEach(rule -> taken.references.add(rule.drop()));
    }

    private Matching matching(TablePair pair, List<Rule> now, List<Rule> to) {
      return new Matching(pair.name(), now, to, names, taken.renames);
    }

    private boolean isDisturbed(Table table, ForeignKeyConstraint key) {
      return isDisturbed(table.name(), key.columns())
          || isDisturbed(key.target(), key.targetColumns())
          || isLost(table, key);
    }

    private boolean isDisturbed(TableName table, List<String> columns) {
      return pair(table)
          .filter(
              pair ->
                  columns.stream()
                      .anyMatch(
                          name -> pair.gone().contains(name) || pair.converted().contains(name)))
          .isPresent();
    }

    private boolean isLost(Table table, ForeignKeyConstraint key) {
      boolean targetGoes = draft.to().table(key.target()).isEmpty();
      boolean stays = draft.to().table(table.name()).isPresent();
      Set<Set<String>> lost = lostKeys.getOrDefault(key.target(), Set.of());
      return (targetGoes && stays) || lost.contains(Set.copyOf(key.targetColumns()));
    }

    private Optional<TablePair> pair(TableName name) {
      return draft
          .now()
          .table(name)
          .flatMap(now -> draft.to().table(name).map(to -> new TablePair(now, to)));
    }
  }
}
