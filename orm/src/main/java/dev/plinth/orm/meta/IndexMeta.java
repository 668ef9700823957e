package dev.plinth.orm.meta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index or unique constraint over several fields, as a model's {@code @Table} declares it.
 *
 * @param name its name, or null for a derived one
 * @param fields names of fields, with a leading {@code -} for descending; empty with expressions
 * @param expressions SQL expressions instead of fields
 * @param unique whether no two rows may share the values
 * @param where the SQL of a partial index, or null
 * @param include names of fields that the index carries along
 * @param method the index method, or null for the database's default
 */
public record IndexMeta(
    @Nullable String name,
    List<String> fields,
    List<String> expressions,
    boolean unique,
    @Nullable String where,
    List<String> include,
    @Nullable String method) {

  /** Copies the lists. */
  public IndexMeta {
    fields = List.copyOf(fields);
    expressions = List.copyOf(expressions);
    include = List.copyOf(include);
  }

  /** A plain index over fields. */
  public static IndexMeta of(String... fields) {
    return new IndexMeta(null, List.of(fields), List.of(), false, null, List.of(), null);
  }

  /** A unique constraint over fields. */
  public static IndexMeta unique(String... fields) {
    return new IndexMeta(null, List.of(fields), List.of(), true, null, List.of(), null);
  }
}
