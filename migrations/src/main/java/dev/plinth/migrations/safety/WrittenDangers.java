package dev.plinth.migrations.safety;

import dev.plinth.migrations.operation.RunSql;
import dev.plinth.sql.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The statements of a developer that are dangerous for tables in use, found by their words.
 *
 * @param operation the statements
 * @param created the tables that nobody uses yet, in capitals without quotes; it grows
 */
record WrittenDangers(RunSql operation, Set<String> created) {
  private static final String NAME = "((?:\"[^\"]+\"|[\\w.])+)";
  private static final Pattern CREATED =
      Pattern.compile(
          "^CREATE (?:UNLOGGED )?(?:TEMP |TEMPORARY )?TABLE (?:IF NOT EXISTS )?" + NAME);
  private static final Pattern TARGET =
      Pattern.compile(
          "^(?:ALTER TABLE|DROP TABLE|TRUNCATE TABLE|TRUNCATE|UPDATE|DELETE FROM|LOCK TABLE|LOCK"
              + "|CLUSTER|CREATE (?:UNIQUE )?INDEX .*? ON)"
              + " (?:IF EXISTS )?(?:ONLY )?"
              + NAME);

  private static final Pattern DEFAULT =
      Pattern.compile("^ALTER TABLE .* ADD (?!CONSTRAINT ).*\\bDEFAULT (.*)");

  /** Words of a statement, and the rule that it breaks. The first one that fits counts. */
  private record Danger(Pattern words, Rule rule) {
    static Danger of(String words, Rule rule) {
      return new Danger(Pattern.compile(words), rule);
    }
  }

  private static final List<Danger> DANGERS =
      List.of(
          Danger.of("^CREATE (UNIQUE )?INDEX (?!CONCURRENTLY )", Rule.INDEX_IN_TRANSACTION),
          Danger.of(
              "^ALTER TABLE .* ALTER (COLUMN )?(\\S+|\"[^\"]+\") (SET DATA )?TYPE ",
              Rule.REWRITING_TYPE),
          Danger.of("^ALTER TABLE .* SET NOT NULL", Rule.NOT_NULL_SCAN),
          Danger.of(
              "^ALTER TABLE .* DROP (?!CONSTRAINT )"
                  + "(?!(NOT NULL|DEFAULT|IDENTITY|EXPRESSION)\\b)",
              Rule.DROPPED_COLUMN),
          Danger.of("^ALTER TABLE .* RENAME TO ", Rule.RENAMED_TABLE),
          Danger.of("^ALTER TABLE .* RENAME (?!CONSTRAINT )", Rule.RENAMED_COLUMN),
          Danger.of("^ALTER TABLE .* ADD .*GENERATED ALWAYS AS \\(", Rule.STORED_GENERATED),
          Danger.of("^ALTER TABLE .* ADD .*\\b(BIG|SMALL)?SERIAL\\b", Rule.NUMBERED_COLUMN),
          Danger.of("^ALTER TABLE .* ADD .*GENERATED .*AS IDENTITY", Rule.NUMBERED_COLUMN),
          Danger.of("^ALTER TABLE .* ADD .*\\bEXCLUDE\\b", Rule.EXCLUSION_UNDER_LOCK),
          Danger.of("^ALTER TABLE .* ADD .*PRIMARY KEY\\b(?! USING )", Rule.PRIMARY_KEY_UNDER_LOCK),
          Danger.of("^ALTER TABLE .* ADD .*\\bUNIQUE\\b(?! USING )", Rule.UNIQUE_UNDER_LOCK),
          Danger.of("^ALTER TABLE .* ADD .*\\bREFERENCES\\b(?!.*NOT VALID)", Rule.FOREIGN_KEY_SCAN),
          Danger.of("^ALTER TABLE .* ADD .*\\bCHECK\\b(?!.*NOT VALID)", Rule.CHECK_SCAN),
          Danger.of("^ALTER TABLE .* SET (TABLESPACE|LOGGED|UNLOGGED)", Rule.DANGEROUS_SQL),
          Danger.of("^DROP TABLE ", Rule.DROPPED_TABLE),
          Danger.of("^(TRUNCATE|VACUUM FULL|CLUSTER|LOCK)\\b", Rule.DANGEROUS_SQL),
          Danger.of("^REINDEX (?!.*CONCURRENTLY)", Rule.DANGEROUS_SQL),
          Danger.of("^REFRESH MATERIALIZED VIEW (?!CONCURRENTLY )", Rule.DANGEROUS_SQL),
          Danger.of("^(UPDATE|DELETE FROM) (?!.* WHERE )", Rule.WHOLE_TABLE_WRITE));

  List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>();
    operation.forward().stream()
        .flatMap(WrittenDangers::statements)
        .forEach(words -> rule(words).map(rule -> warning(words, rule)).ifPresent(warnings::add));
    return warnings;
  }

  /** What stands in texts is gone from the words, so a semicolon ends a statement. */
  private static Stream<String> statements(String text) {
    return Stream.of(new WrittenSql(text).words().split(";", -1))
        .map(String::strip)
        .filter(words -> !words.isEmpty());
  }

  private Optional<Rule> rule(String words) {
    Matcher create = CREATED.matcher(words);
    if (create.find()) {
      created.add(bare(create.group(1)));
    }
    Matcher target = TARGET.matcher(words);
    return target.find() && created.contains(bare(target.group(1)))
        ? Optional.empty()
        : DANGERS.stream()
            .filter(danger -> danger.words().matcher(words).find())
            .map(Danger::rule)
            .findFirst()
            .or(() -> volatileDefault(words));
  }

  /** What stands behind the word, up to the end: too much is looked at rather than too little. */
  private static Optional<Rule> volatileDefault(String words) {
    Matcher added = DEFAULT.matcher(words);
    return added.find() && Volatility.calls(added.group(1))
        ? Optional.of(Rule.VOLATILE_DEFAULT)
        : Optional.empty();
  }

  /** A name as it stands among those of tables that nobody uses yet. */
  static String name(TableName table) {
    return bare(table.toString());
  }

  private static String bare(String name) {
    return name.replace("\"", "").toUpperCase(Locale.ROOT);
  }

  private Warning warning(String words, Rule rule) {
    String start = words.length() > 60 ? words.substring(0, 60) + ".." : words;
    return new Warning(
        operation,
        rule,
        "The statement '%s' is dangerous for a table in use. %s".formatted(start, rule.recipe()));
  }
}
