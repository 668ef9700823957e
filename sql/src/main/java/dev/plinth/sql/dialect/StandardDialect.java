package dev.plinth.sql.dialect;

import dev.plinth.sql.Sql;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.Statement;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Table;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a dialect is made of: a table of facts, a compiler and a writer of DDL. */
abstract class StandardDialect implements Dialect {
  private final String name;
  private final String title;
  private final Map<Capability, String> missing;
  private final Naming naming;

  StandardDialect(String name, String title, Map<Capability, String> missing, Naming naming) {
    this.name = name;
    this.title = title;
    this.missing = missing;
    this.naming = naming;
  }

  /** A compiler for one statement. */
  abstract StandardCompiler compiler();

  /** A writer for one change of the schema. */
  abstract DdlWriter ddlWriter();

  /** Refuses values that the database would not give back as they are. */
  abstract void checkValue(@Nullable Object value);

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String title() {
    return title;
  }

  @Override
  public final Sql compile(Statement statement) {
    return statement.accept(compiler()).toSql();
  }

  @Override
  public final List<Sql> compile(Ddl ddl) {
    return ddl.accept(ddlWriter());
  }

  @Override
  public boolean alters(AlterTable change, Table before) {
    return true;
  }

  @Override
  public final boolean has(Capability capability) {
    return !missing.containsKey(capability);
  }

  @Override
  public final String whyNot(Capability capability) {
    return missing.getOrDefault(capability, "");
  }

  @Override
  public final String quote(String identifier) {
    StringBuilder text = new StringBuilder();
    appendName(text, identifier);
    return text.toString();
  }

  /** A name of a model or of a statement, in this database's spelling. */
  final void appendName(StringBuilder text, String identifier) {
    Identifiers.append(text, naming.of(identifier), this);
  }

  /** A name in this database's spelling, without quotes; for its catalogue. */
  final String spelled(String identifier) {
    return naming.of(identifier);
  }

  /** How it spells the names of models. */
  final Naming naming() {
    return naming;
  }

  /** A name that may be {@code schema.name}, each part in quotes. */
  final String quoteParts(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? quote(name)
        : quote(name.substring(0, dot)) + "." + quote(name.substring(dot + 1));
  }

  /** A text in quotes, for where binds are not possible. */
  void appendText(StringBuilder text, String value) {
    Texts.check(value, this, false);
    text.append('\'').append(value.replace("'", "''")).append('\'');
  }

  @Override
  public String elementName(SqlType element) {
    return typeName(element);
  }

  @Override
  public Optional<AdvisoryLock> advisoryLock(long number) {
    return Optional.empty();
  }

  @Override
  public Optional<Sql> lockTimeout(@Nullable Duration longest, boolean inTransaction) {
    return Optional.empty();
  }

  @Override
  public Optional<Rebuilding> rebuilding() {
    return Optional.empty();
  }

  @Override
  public final String toString() {
    return title;
  }
}
