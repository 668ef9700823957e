package dev.plinth.migrations.diff;

import dev.plinth.migrations.operation.Operation;
import dev.plinth.sql.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which rules of a table stay what they are, or are the same but for their name. A name is free for
 * a rename when nothing in the whole schema has had it.
 */
final class Matching {
  private final TableName table;
  private final List<Rule> now;
  private final List<Rule> wanted;
  private final Set<String> names;
  private final List<Operation> renames;

  Matching(
      TableName table, List<Rule> now, List<Rule> to, Set<String> names, List<Operation> renames) {
    this.table = table;
    this.now = now;
    this.wanted = new ArrayList<>(to);
    this.names = names;
    this.renames = renames;
  }

  /** Rules that have to go; those that are renamed are noted on the way. */
  List<Rule> unmatched(Predicate<Rule> disturbed) {
    List<Rule> others = new ArrayList<>();
    for (Rule rule : now) {
      boolean stays = wanted.removeIf(target -> isNamesake(rule, target)) && !disturbed.test(rule);
      if (!stays) {
        others.add(rule);
      }
    }
    others.removeIf(rule -> !disturbed.test(rule) && isRenamed(rule));
    return others;
  }

  private static boolean isNamesake(Rule rule, Rule target) {
    return rule.name().equals(target.name()) && rule.isLike(target);
  }

  private boolean isRenamed(Rule rule) {
    Optional<Rule> target =
        wanted.stream()
            .filter(other -> rule.isLike(other) && !names.contains(other.name()))
            .findFirst();
    target.ifPresent(other -> rename(rule, other));
    return target.isPresent();
  }

  private void rename(Rule rule, Rule target) {
    wanted.remove(target);
    names.add(target.name());
    renames.add(rule.rename(table, target.name()));
  }
}
