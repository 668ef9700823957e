package dev.plinth.orm.query;

import dev.plinth.sql.Column;
import dev.plinth.sql.Expr;
import dev.plinth.sql.QuerySource;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A sub-query that another select reads from. What is wanted of its rows becomes a column of it
 * when it is first asked for. Lives while one statement is planned.
 */
final class Derived {
  private final String alias;
  private final Resolver inside;
  private final Map<Term, Column> terms = new LinkedHashMap<>();
  private final Map<Expr, Column> columns = new LinkedHashMap<>();

  Derived(String alias, Resolver inside) {
    this.alias = alias;
    this.inside = inside;
  }

  /** A resolver outside, to which such terms are columns of this. */
  Resolver outside(Predicate<Term> wanted) {
    return inside.knowing(term -> wanted.test(term) ? column(term) : null);
  }

  Column column(Term term) {
    Column known = terms.get(term);
    if (known == null) {
      known = column(inside.resolve(term));
      terms.put(term, known);
    }
    return known;
  }

  Column column(Expr expr) {
    return columns.computeIfAbsent(expr, e -> new Column(alias, name(columns.size())));
  }

  private static String name(int before) {
    return "c" + (before + 1);
  }

  /** What has been asked for. */
  List<SelectItem> items() {
    List<SelectItem> items = new ArrayList<>(columns.size());
    columns.forEach((expr, column) -> items.add(new SelectItem(expr, column.name())));
    return items;
  }

  QuerySource source(Select select) {
    return new QuerySource(select, alias, false);
  }
}
