package dev.plinth.migrations.run;

import java.util.regex.Pattern;

/**
 * Tells which statements of a migration without a transaction may still have one of their own, in
 * which it is remembered that they ran: those that every database takes inside of one. Of all
 * others nobody knows whether they ran when their runner is killed, so they run again.
 */
final class StandsAlone {
  private static final Pattern MAY_HAVE_ONE =
      Pattern.compile(
          "\\s*(INSERT|UPDATE|DELETE|WITH|MERGE|SELECT|CREATE|ALTER|DROP|COMMENT|GRANT|REVOKE"
              + "|TRUNCATE)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern MAY_NOT =
      Pattern.compile(
          "\\b(CONCURRENTLY|DATABASE|TABLESPACE|SYSTEM|SUBSCRIPTION)\\b", Pattern.CASE_INSENSITIVE);

  private StandsAlone() {}

  static boolean is(String statement) {
    return !MAY_HAVE_ONE.matcher(statement).matches() || MAY_NOT.matcher(statement).find();
  }
}
