package dev.plinth.migrations.diff;

import dev.plinth.migrations.operation.AddCheck;
import dev.plinth.migrations.operation.AddExclusion;
import dev.plinth.migrations.operation.AddForeignKey;
import dev.plinth.migrations.operation.AddPrimaryKey;
import dev.plinth.migrations.operation.AddUnique;
import dev.plinth.migrations.operation.CreateIndex;
import dev.plinth.migrations.operation.DropConstraint;
import dev.plinth.migrations.operation.DropIndex;
import dev.plinth.migrations.operation.DropPrimaryKey;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.operation.RenameConstraint;
import dev.plinth.migrations.operation.RenameIndex;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.ExclusionConstraint;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.Names;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint, key or index of a table, whatever its kind: comparable with others, and known by
 * what adds, drops and renames it.
 *
 * @param name its name
 * @param body equal to that of another rule, if and only if they are the same but for their names
 * @param validated whether old rows are known to keep it
 * @param add what adds it
 * @param drop what drops it
 * @param columns the columns it names, beside those inside texts
 * @param texts the SQL inside it
 */
record Rule(
    String name,
    Object body,
    boolean validated,
    Operation add,
    Operation drop,
    List<String> columns,
    List<SqlText> texts) {

  /** The rules of a table but its foreign keys. */
  static List<Rule> of(Table table) {
    List<Rule> rules = new ArrayList<>();
    if (!table.primaryKey().columns().isEmpty()) {
      rules.add(key(table));
    }
    table.uniques().forEach(unique -> rules.add(unique(table.name(), unique)));
    table.checks().forEach(check -> rules.add(check(table.name(), check)));
    table.exclusions().forEach(exclusion -> rules.add(exclusion(table.name(), exclusion)));
    table.indexes().forEach(index -> rules.add(index(table.name(), index)));
    return rules;
  }

  /** The foreign keys of a table. */
  static List<Rule> references(Table table) {
    return table.foreignKeys().stream().map(key -> reference(table.name(), key)).toList();
  }

  private static Rule key(Table table) {
    PrimaryKey key = table.primaryKey();
    String name = key.name() == null ? defaultName(table) : key.name();
    return new Rule(
        name,
        key.columns(),
        true,
        new AddPrimaryKey(table.name(), key),
        new DropPrimaryKey(table.name()),
        key.columns(),
        List.of());
  }

  private static String defaultName(Table table) {
    return new Names(63).of(table.name().name(), List.of(), "pkey");
  }

  private static Rule unique(TableName table, UniqueConstraint unique) {
    return new Rule(
        unique.name(),
        unique.name(""),
        true,
        new AddUnique(table, unique),
        new DropConstraint(table, unique.name()),
        unique.columns(),
        texts(unique.where()));
  }

  private static Rule check(TableName table, CheckConstraint check) {
    return new Rule(
        check.name(),
        check.name("").validated(true),
        check.validated(),
        new AddCheck(table, check),
        new DropConstraint(table, check.name()),
        List.of(),
        List.of(check.condition()));
  }

  private static Rule exclusion(TableName table, ExclusionConstraint exclusion) {
    List<SqlText> texts = new ArrayList<>(texts(exclusion.where()));
    exclusion.elements().forEach(element -> texts.add(element.expression()));
    return new Rule(
        exclusion.name(),
        exclusion.name(""),
        true,
        new AddExclusion(table, exclusion),
        new DropConstraint(table, exclusion.name()),
        List.of(),
        texts);
  }

  private static Rule index(TableName table, Index index) {
    List<String> columns = new ArrayList<>(index.include());
    List<SqlText> texts = new ArrayList<>(texts(index.where()));
    for (IndexKey key : index.keys()) {
      if (key.column() != null) {
        columns.add(key.column());
      }
      texts.addAll(texts(key.expression()));
    }
    return new Rule(
        index.name(),
        index.name(""),
        true,
        new CreateIndex(table, index),
        new DropIndex(table, index.name()),
        columns,
        texts);
  }

  private static Rule reference(TableName table, ForeignKeyConstraint key) {
    return new Rule(
        key.name(),
        key.name("").validated(true),
        key.validated(),
        new AddForeignKey(table, key),
        new DropConstraint(table, key.name()),
        key.columns(),
        List.of());
  }

  private static List<SqlText> texts(@Nullable SqlText text) {
    return text == null ? List.of() : List.of(text);
  }

  Operation rename(TableName table, String to) {
    return add instanceof CreateIndex
        ? new RenameIndex(table, name, to)
        : new RenameConstraint(table, name, to);
  }

  /** Whether foreign keys can refer to its columns. */
  boolean isReferable() {
    boolean unique = add instanceof AddUnique && texts.isEmpty();
    return add instanceof AddPrimaryKey || unique;
  }

  /** Whether it may stay what it is to become that one: old rows can be looked at later. */
  boolean isLike(Rule target) {
    return body.equals(target.body) && (target.validated || !validated);
  }

  /** Whether it can't stay while the columns of its table change. */
  boolean isDisturbed(TablePair pair) {
    return pair.gone().stream().anyMatch(this::names)
        || pair.converted().stream().anyMatch(this::mentions);
  }

  private boolean names(String column) {
    return columns.contains(column) || mentions(column);
  }

  private boolean mentions(String column) {
    return texts.stream().anyMatch(text -> text.mentions(column));
  }
}
