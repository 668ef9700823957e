package dev.plinth.sql.dialect;

/**
 * Something a database holds that a schema has no word for.
 *
 * @param object what it is about: {@code users}, {@code users.email}, {@code users_email_idx}
 * @param reason what it is and why it is left out, as half a sentence
 */
public record Remark(String object, String reason) {
  @Override
  public String toString() {
    return object + " " + reason;
  }
}
