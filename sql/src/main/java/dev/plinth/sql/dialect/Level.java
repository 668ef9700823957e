package dev.plinth.sql.dialect;

import dev.plinth.sql.And;
import dev.plinth.sql.Arithmetic;
import dev.plinth.sql.Between;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Collate;
import dev.plinth.sql.Column;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.Expr;
import dev.plinth.sql.In;
import dev.plinth.sql.InQuery;
import dev.plinth.sql.InValues;
import dev.plinth.sql.IsNull;
import dev.plinth.sql.IsTrue;
import dev.plinth.sql.Not;
import dev.plinth.sql.Or;
import dev.plinth.sql.Raw;
import dev.plinth.sql.Regex;
import dev.plinth.sql.TextMatch;
import java.util.List;

/**
 * How tightly expressions hold together; what holds less than its place asks for gets brackets.
 * Databases disagree about {@code ||}: it holds less than {@code +} here and more there, so it
 * never stands beside one without brackets.
 */
final class Level {
  static final int UNKNOWN = 0;
  static final int OR = 1;
  static final int AND = 2;
  static final int NOT = 3;
  static final int CONDITION = 4;
  static final int CONCAT = 5;
  static final int ADD = 6;
  static final int MULTIPLY = 7;
  static final int COLLATE = 8;
  static final int ATOM = 9;

  private Level() {}

  static int of(Expr expr) {
    if (expr instanceof Column || expr instanceof Bind) {
      return ATOM;
    }
    if (expr instanceof Arithmetic arithmetic) {
      return of(arithmetic.operator());
    }
    if (expr instanceof And and) {
      return ofList(and.items(), AND);
    }
    if (expr instanceof Or or) {
      return ofList(or.items(), OR);
    }
    return ofOther(expr);
  }

  static int of(Arithmetic.Operator operator) {
    return switch (operator) {
      case CONCAT -> CONCAT;
      case ADD, SUBTRACT -> ADD;
      case MULTIPLY, DIVIDE, MODULO -> MULTIPLY;
    };
  }

  private static int ofList(List<Expr> items, int level) {
    return switch (items.size()) {
      case 0 -> ATOM;
      case 1 -> of(items.get(0));
      default -> level;
    };
  }

  private static int ofOther(Expr expr) {
    if (isCondition(expr)) {
      return CONDITION;
    }
    if (expr instanceof Not) {
      return NOT;
    }
    if (expr instanceof Collate) {
      return COLLATE;
    }
    return expr instanceof Raw ? UNKNOWN : ATOM;
  }

  private static boolean isCondition(Expr expr) {
    return expr instanceof Comparison
        || expr instanceof IsNull
        || expr instanceof IsTrue
        || expr instanceof Between
        || expr instanceof InValues
        || expr instanceof InQuery
        || expr instanceof In
        || expr instanceof TextMatch
        || expr instanceof Regex;
  }
}
