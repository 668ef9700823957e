package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * The root of every error that Plinth throws: a sentence that ends with its stable id in brackets.
 *
 * <pre>{@code
 * try {
 *   Dialects.byName("oracel");
 * } catch (PlinthException e) {
 *   e.id(); // "dialect.unknown"
 * }
 * }</pre>
 */
public class PlinthException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String id;

  /** An error with the id {@code id}; the id is appended to the sentence. */
  public PlinthException(String id, String sentence) {
    this(id, sentence, null);
  }

  /** An error with the id {@code id} and what caused it; the id is appended to the sentence. */
  public PlinthException(String id, String sentence, @Nullable Throwable cause) {
    super(sentence + " [" + id + "]", cause);
    this.id = id;
  }

  /** The stable id of this kind of error, such as {@code query.unknown-field}. */
  public final String id() {
    return id;
  }
}
