package dev.plinth.migrations.safety;

import dev.plinth.sql.SqlType;
import dev.plinth.sql.SqlType.Kind;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.AlterTable;

/**
 * Whether a column of another type means other bytes. Texts that may be longer and decimals that
 * may have more digits before the point keep theirs, see the Notes of <a
 * href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE</a>.
 */
record TypeChange(Dialect dialect, AlterTable.AlterColumn change) {
  boolean rewrites() {
    SqlType from = change.before().type();
    SqlType to = change.after().type();
    boolean isSame = dialect.typeName(from).equals(dialect.typeName(to));
    boolean keepsBytes = isSame || isLongerText(from, to) || isWider(from, to);
    return change.using() != null || !keepsBytes;
  }

  private static boolean isLongerText(SqlType from, SqlType to) {
    if (from.kind() != Kind.VARCHAR) {
      return false;
    }
    return to.kind() == Kind.TEXT || (to.kind() == Kind.VARCHAR && to.length() >= from.length());
  }

  private static boolean isWider(SqlType from, SqlType to) {
    if (from.kind() != Kind.DECIMAL || to.kind() != Kind.DECIMAL) {
      return false;
    }
    boolean hasRoom = from.scale() == to.scale() && to.length() >= from.length();
    return to.length() == 0 || (from.length() > 0 && hasRoom);
  }
}
