package dev.plinth.sql;

import org.jspecify.annotations.Nullable;

/**
 * A query named by {@code WITH} to read from. {@code "tree" t}.
 *
 * @param name its name in {@code WITH}
 * @param alias how its columns are spoken of, or null for its own name
 */
public record CteSource(String name, @Nullable String alias) implements Source {
  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.cteSource(this);
  }
}
