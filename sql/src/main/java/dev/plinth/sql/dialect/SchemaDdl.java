package dev.plinth.sql.dialect;

import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Schema;
import java.util.List;

/** The changes that create or drop a whole {@link Schema}, in the order a database can take. */
public final class SchemaDdl {
  private SchemaDdl() {}

  /** Creates everything; fails where something is there already. */
  public static List<Ddl> create(Schema schema, Dialect dialect) {
    return create(schema, dialect, false);
  }

  /** Creates everything, or what is missing of it. */
  public static List<Ddl> create(Schema schema, Dialect dialect, boolean ifNotExists) {
    throw new UnsupportedOperationException();
  }

  /** Drops everything; fails where something is missing. */
  public static List<Ddl> drop(Schema schema, Dialect dialect) {
    return drop(schema, dialect, false);
  }

  /** Drops everything, or what is there of it. */
  public static List<Ddl> drop(Schema schema, Dialect dialect, boolean ifExists) {
    throw new UnsupportedOperationException();
  }
}
