package dev.plinth.sql.dialect;

import dev.plinth.sql.Sql;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.Statement;
import dev.plinth.sql.schema.Ddl;
import java.util.List;

/** What the dialects have in common. */
abstract class StandardCompiler implements Dialect {
  private final String name;
  private final String title;

  StandardCompiler(String name, String title) {
    this.name = name;
    this.title = title;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Sql compile(Statement statement) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Sql> compile(Ddl ddl) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean has(Capability capability) {
    return true;
  }

  @Override
  public String whyNot(Capability capability) {
    return "";
  }

  @Override
  public int maxBinds() {
    return 32_766;
  }

  @Override
  public int maxIdentifierLength() {
    return 63;
  }

  @Override
  public String quote(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  @Override
  public Carrier carrier(SqlType type) {
    return Carrier.NATIVE;
  }

  @Override
  public String typeName(SqlType type) {
    return type.kind().name();
  }

  @Override
  public String elementName(SqlType element) {
    return typeName(element);
  }

  @Override
  public Problem classify(DriverError error) {
    return Problem.of(ProblemKind.OTHER);
  }
}
