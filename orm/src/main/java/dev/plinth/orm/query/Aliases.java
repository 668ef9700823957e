package dev.plinth.orm.query;

import java.util.HashSet;
import java.util.Set;

/** Hands out each table name of a statement once; sub-queries share it with what is around them. */
final class Aliases {
  /** PostgreSQL cuts identifiers after 63 bytes; a name that long is replaced by a short one. */
  private static final int LONGEST = 50;

  private final Set<String> taken = new HashSet<>();

  String unique(String wanted) {
    String base = wanted.length() > LONGEST ? "t" : wanted;
    String alias = base;
    for (int i = 2; !taken.add(alias); i++) {
      alias = base + "_" + i;
    }
    return alias;
  }
}
