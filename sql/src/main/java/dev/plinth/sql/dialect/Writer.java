package dev.plinth.sql.dialect;

import dev.plinth.sql.Bind;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.Sql;
import dev.plinth.sql.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Text and binds of one statement, written in one walk. For one thread and one statement. */
final class Writer {
  private static final int USUAL_LENGTH = 256;

  private final StringBuilder text = new StringBuilder(USUAL_LENGTH);
  private final List<Bind> binds = new ArrayList<>();
  private final StandardDialect dialect;

  Writer(StandardDialect dialect) {
    this.dialect = dialect;
  }

  /** Trusted text. */
  Writer sql(String trusted) {
    text.append(trusted);
    return this;
  }

  /** A whole number as text. */
  Writer sql(long number) {
    text.append(number);
    return this;
  }

  /** A name, checked and in quotes. */
  Writer name(String identifier) {
    dialect.appendName(text, identifier);
    return this;
  }

  /** The name of a table, after that of its schema. */
  Writer table(TableName table) {
    if (table.schema() != null) {
      name(table.schema()).sql(".");
    }
    return name(table.name());
  }

  /** A name of the database's own, such as a collation, checked and in quotes. */
  Writer ownName(String identifier) {
    Identifiers.append(text, identifier, dialect);
    return this;
  }

  /** The name of a function, checked; functions are not quoted. */
  Writer function(String name) {
    Identifiers.checkFunction(name);
    text.append(name);
    return this;
  }

  /** A text in quotes; for DDL, which takes no binds. */
  Writer text(String value) {
    dialect.appendText(text, value);
    return this;
  }

  /** A {@code ?} and the value for it. */
  Writer bind(Bind bind) {
    dialect.checkValue(bind.value());
    binds.add(bind);
    text.append('?');
    return this;
  }

  <T> Writer join(String separator, List<? extends T> items, Consumer<T> each) {
    for (int index = 0; index < items.size(); index++) {
      if (index > 0) {
        text.append(separator);
      }
      each.accept(items.get(index));
    }
    return this;
  }

  Writer names(List<String> identifiers) {
    return join(", ", identifiers, this::name);
  }

  /** Names in quotes and brackets. */
  Writer columns(List<String> identifiers) {
    return sql("(").names(identifiers).sql(")");
  }

  Sql toSql() {
    if (binds.size() > dialect.maxBinds()) {
      throw tooManyBinds();
    }
    return new Sql(text.toString(), binds);
  }

  private PlinthException tooManyBinds() {
    return new PlinthException(
        "sql.too-many-binds",
        "The statement has "
            + binds.size()
            + " binds; "
            + dialect.title()
            + " takes at most "
            + dialect.maxBinds()
            + ". Send it in several parts.");
  }
}
