package dev.plinth.migrations.safety;

import dev.plinth.migrations.operation.AlterEnum;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.operation.Operations;
import dev.plinth.migrations.operation.RunSql;
import dev.plinth.migrations.operation.SeparateState;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds operations that are unsafe on tables in use: those that keep others waiting for long, and
 * those that break the version of the application that runs. It looks at what is sent, so what a
 * {@link SafePlan} makes safe is not warned of. Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * new Linter(dialect, true).lint(revision.operations(), InUse.all(before));
 * // 'alter column age of users' keeps everybody who reads it or writes to it waiting ..
 * }</pre>
 */
public final class Linter {
  private final Dialect dialect;
  private final boolean plans;
  private final Effects effects;

  /**
   * A linter of what is sent to such a database.
   *
   * @param plans whether changes go through a {@link SafePlan}
   */
  public Linter(Dialect dialect, boolean plans) {
    this.dialect = dialect;
    this.plans = plans && new SafePlan(dialect).isPossible();
    this.effects = new Effects(dialect);
  }

  /**
   * All that is unsafe, in order; nothing for a database with one user at a time.
   *
   * @throws dev.plinth.migrations.operation.MigrationProblem when an operation does not fit the
   *     schema it meets
   */
  public List<Warning> lint(List<Operation> operations, InUse before) {
    if (!dialect.has(Capability.CONCURRENT_WRITERS)) {
      return List.of();
    }
    List<Warning> warnings = new ArrayList<>();
    Set<String> created = new HashSet<>();
    InUse state = before;
    for (Operation operation : operations) {
      state.unused().forEach(name -> created.add(WrittenDangers.name(name)));
      warnings.addAll(lint(operation, state, created));
      state = state.after(operation);
    }
    return warnings;
  }

  private List<Warning> lint(Operation operation, InUse state, Set<String> created) {
    if (operation instanceof RunSql run) {
      return new WrittenDangers(run, created).warnings();
    } else if (operation instanceof SeparateState both) {
      return lint(both.database(), state);
    } else if (operation instanceof AlterEnum alter) {
      return rebuilt(alter, state);
    }
    return distinct(changes(operation, state));
  }

  /** One operation is warned of once for each rule. */
  private static List<Warning> distinct(Stream<Warning> warnings) {
    Set<Rule> seen = new HashSet<>();
    return warnings.filter(warning -> seen.add(warning.rule())).toList();
  }

  private Stream<Warning> changes(Operation operation, InUse state) {
    List<Ddl> sent = sent(operation, state);
    return Stream.iterate(0, i -> i < sent.size(), i -> i + 1)
        .flatMap(i -> change(operation, sent.get(i), i == 0 ? null : sent.get(i - 1), state));
  }

  private List<Ddl> sent(Operation operation, InUse state) {
    return plans
        ? new SafePlan(dialect).ddl(List.of(operation), state)
        : Operations.of(List.of(operation)).ddl(state.schema(), dialect);
  }

  private Stream<Warning> change(
      Operation operation, Ddl ddl, @Nullable Ddl previous, InUse state) {
    Effect effect = effects.of(ddl, previous);
    return Effects.table(ddl)
        .filter(state::has)
        .flatMap(table -> warning(operation, table, effect))
        .stream();
  }

  private static Optional<Warning> warning(Operation operation, TableName table, Effect effect) {
    return effect.rule().map(rule -> Warning.of(operation, table.toString(), effect, rule));
  }

  private List<Warning> rebuilt(AlterEnum alter, InUse state) {
    boolean onlyAdds =
        state.schema().enums().stream()
            .filter(type -> type.name().equals(alter.type().name()))
            .allMatch(type -> AlterEnum.onlyAdds(type, alter.type()));
    return onlyAdds || !dialect.has(Capability.NATIVE_ENUM)
        ? List.of()
        : users(alter.type(), state).limit(1).map(table -> enumWarning(alter, table)).toList();
  }

  private static Warning enumWarning(AlterEnum alter, Table table) {
    Effect effect = Effect.REBUILD_ENUM;
    return Warning.of(alter, table.name().toString(), effect, effect.rule().orElseThrow());
  }

  private static Stream<Table> users(EnumType type, InUse state) {
    return state.schema().tables().stream()
        .filter(table -> state.has(table.name()))
        .filter(table -> table.columns().stream().anyMatch(column -> isOf(type, column)));
  }

  private static boolean isOf(EnumType type, TableColumn column) {
    SqlType element = column.type().element();
    return Objects.equals(type.name(), column.type().name())
        || (element != null && Objects.equals(type.name(), element.name()));
  }
}
