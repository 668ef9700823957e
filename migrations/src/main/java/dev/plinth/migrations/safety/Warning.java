package dev.plinth.migrations.safety;

import dev.plinth.migrations.operation.Operation;

/**
 * An operation that is unsafe on a table in use.
 *
 * <pre>{@code
 * warning.rule();       // REWRITING_TYPE
 * warning.toString();   // 'alter column age of users' keeps everybody waiting who ..
 * }</pre>
 *
 * @param operation the operation
 * @param rule the rule it breaks
 * @param sentence what is wrong with it, and what to do instead
 */
public record Warning(Operation operation, Rule rule, String sentence) {
  static Warning of(Operation operation, String table, Effect effect, Rule rule) {
    String waiting =
        "'%s' keeps %s waiting (table '%s') %s. "
            .formatted(operation.describe(), effect.lock().waiting(), table, effect.held());
    String start = effect.held() == Held.MOMENT ? "'" + operation.describe() + "': " : waiting;
    return new Warning(operation, rule, start + rule.recipe());
  }

  /** The sentence, with the rule in brackets. */
  @Override
  public String toString() {
    return "%s (%s)".formatted(sentence, rule.id());
  }
}
