package dev.plinth.sql.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index of a {@link Table}.
 *
 * <pre>{@code
 * Index.on("users_email_idx", "email").where(new SqlText("deleted = false"))
 * // CREATE INDEX "users_email_idx" ON "users" ("email") WHERE deleted = false
 * }</pre>
 *
 * @param name its name, see {@link Names}
 * @param keys what it sorts by
 * @param unique whether its keys occur once
 * @param where for which rows, or null for all
 * @param include columns it carries along; left out where the database can not
 * @param method kind of index, such as {@code gin}; null is the usual one; left out where the
 *     database has only one
 */
public record Index(
    String name,
    List<IndexKey> keys,
    boolean unique,
    @Nullable SqlText where,
    List<String> include,
    @Nullable String method)
    implements TablePart {
  /** Copies the lists. */
  public Index {
    keys = List.copyOf(keys);
    include = List.copyOf(include);
  }

  /** An index of columns. */
  public static Index on(String name, String... columns) {
    List<IndexKey> keys = List.of(columns).stream().map(IndexKey::of).toList();
    return new Index(name, keys, false, null, List.of(), null);
  }

  /** A copy for some rows only; null is for all. */
  public Index where(@Nullable SqlText where) {
    return new Index(name, keys, unique, where, include, method);
  }

  /** A copy with another name. */
  public Index name(String name) {
    return new Index(name, keys, unique, where, include, method);
  }

  /** A copy that sorts by these. */
  public Index keys(List<IndexKey> keys) {
    return new Index(name, keys, unique, where, include, method);
  }

  /** A copy whose keys occur once, or not. */
  public Index unique(boolean unique) {
    return new Index(name, keys, unique, where, include, method);
  }

  /** A copy that carries these columns along. */
  public Index include(List<String> include) {
    return new Index(name, keys, unique, where, include, method);
  }

  /** A copy of another kind; null is the usual one. */
  public Index method(@Nullable String method) {
    return new Index(name, keys, unique, where, include, method);
  }
}
