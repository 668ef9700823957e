package dev.plinth.sql.dialect;

import java.util.regex.Pattern;

/**
 * How a database spells the names that models give in snake_case, so that the same models fit
 * tables that were made by another convention.
 *
 * <pre>{@code
 * Naming.PASCAL_CASE.of("invoice_line");   // InvoiceLine
 *
 * Database.connect("sqlite:chinook.db?names=pascal_case");
 * InvoiceLine.objects.count();             // SELECT count(*) FROM "InvoiceLine"
 * }</pre>
 *
 * <p>It changes snake_case names in lower case only: {@code "Order Details"} stays what it is. SQL
 * that the developer wrote is never touched.
 */
public enum Naming {
  /** As the models say. */
  AS_GIVEN,
  /** {@code InvoiceLine}. */
  PASCAL_CASE,
  /** {@code invoiceLine}. */
  CAMEL_CASE;

  private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_+[a-z0-9]+)*");

  /** The name in this spelling. */
  public String of(String name) {
    return this == AS_GIVEN || !SNAKE_CASE.matcher(name).matches() ? name : joined(name);
  }

  private String joined(String name) {
    StringBuilder joined = new StringBuilder(name.length());
    boolean startsWord = this == PASCAL_CASE;
    for (int index = 0; index < name.length(); index++) {
      char letter = name.charAt(index);
      if (letter != '_') {
        joined.append(startsWord ? Character.toUpperCase(letter) : letter);
      }
      startsWord = letter == '_';
    }
    return joined.toString();
  }
}
