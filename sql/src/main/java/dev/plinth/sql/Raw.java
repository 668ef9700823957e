package dev.plinth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way out: trusted text of the database's own language around arguments, which stay bound.
 *
 * <pre>{@code
 * new Raw(List.of("similarity(", ", ", ") > 0.3"), List.of(Column.of("name"), Bind.of("jon")))
 * // similarity("name", ?) > 0.3
 * }</pre>
 *
 * The pieces are written as they are: never build them from input.
 *
 * @param pieces texts around the arguments, one more than arguments
 * @param arguments what stands between them
 */
public record Raw(List<String> pieces, List<Expr> arguments) implements Expr {
  /** Copies the lists and checks that there is one more piece than arguments. */
  public Raw {
    pieces = List.copyOf(pieces);
    arguments = List.copyOf(arguments);
    if (pieces.size() != arguments.size() + 1) {
      throw new IllegalArgumentException("Raw needs one more piece than arguments");
    }
  }

  /** Trusted text without arguments. */
  public static Raw of(String text) {
    return new Raw(List.of(text), List.of());
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.raw(this);
  }
}
