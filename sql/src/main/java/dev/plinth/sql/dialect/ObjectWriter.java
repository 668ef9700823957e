package dev.plinth.sql.dialect;

import dev.plinth.sql.Sql;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.ObjectDdl;
import dev.plinth.sql.schema.Sequence;
import dev.plinth.sql.schema.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes changes of what stands beside tables: extensions, enum types, views and sequences. */
abstract class ObjectWriter extends AlterWriter {
  ObjectWriter(StandardDialect dialect) {
    super(dialect);
  }

  @Override
  public List<Sql> createExtension(ObjectDdl.CreateExtension ddl) {
    need(Capability.EXTENSIONS);
    out.sql("CREATE EXTENSION ").sql(ifNotExists(ddl.ifNotExists())).ownName(ddl.name());
    return done();
  }

  @Override
  public List<Sql> dropExtension(ObjectDdl.DropExtension ddl) {
    need(Capability.EXTENSIONS);
    out.sql("DROP EXTENSION ").sql(ifExists(ddl.ifExists())).ownName(ddl.name());
    return done();
  }

  @Override
  public List<Sql> createEnum(ObjectDdl.CreateEnum ddl) {
    need(Capability.NATIVE_ENUM);
    enumType(ddl.type());
    return done();
  }

  final Writer enumType(EnumType type) {
    out.sql("CREATE TYPE ").sql(dialect.quoteParts(type.name())).sql(" AS ENUM (");
    return out.join(", ", type.labels(), out::text).sql(")");
  }

  @Override
  public List<Sql> dropEnum(ObjectDdl.DropEnum ddl) {
    need(Capability.NATIVE_ENUM);
    out.sql("DROP TYPE ").sql(ifExists(ddl.ifExists())).sql(dialect.quoteParts(ddl.name()));
    return done();
  }

  @Override
  public List<Sql> addEnumValue(ObjectDdl.AddEnumValue ddl) {
    alterType(ddl.type()).sql(" ADD VALUE ").text(ddl.label());
    if (ddl.before() != null) {
      out.sql(" BEFORE ").text(ddl.before());
    }
    return done();
  }

  @Override
  public List<Sql> renameEnumValue(ObjectDdl.RenameEnumValue ddl) {
    alterType(ddl.type()).sql(" RENAME VALUE ").text(ddl.from()).sql(" TO ").text(ddl.to());
    return done();
  }

  @Override
  public List<Sql> renameEnum(ObjectDdl.RenameEnum ddl) {
    need(Capability.NATIVE_ENUM);
    return rename("ALTER TYPE ", qualified(ddl.type()), qualified(ddl.to()));
  }

  private static TableName qualified(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? TableName.of(name)
        : new TableName(name.substring(0, dot), name.substring(dot + 1));
  }

  private Writer alterType(String name) {
    need(Capability.NATIVE_ENUM);
    return out.sql("ALTER TYPE ").sql(dialect.quoteParts(name));
  }

  @Override
  public List<Sql> createView(ObjectDdl.CreateView ddl) {
    View view = ddl.view();
    needView(view.materialized());
    out.sql("CREATE ").sql(kind(view.materialized())).sql(ifNotExists(ddl.ifNotExists()));
    table(view.name()).sql(" AS ").sql(view.query().text());
    return done();
  }

  @Override
  public List<Sql> dropView(ObjectDdl.DropView ddl) {
    needView(ddl.materialized());
    out.sql("DROP ").sql(kind(ddl.materialized())).sql(ifExists(ddl.ifExists()));
    table(ddl.view());
    return done();
  }

  private void needView(boolean materialized) {
    if (materialized) {
      need(Capability.MATERIALIZED_VIEWS);
    }
  }

  static String kind(boolean materialized) {
    return materialized ? "MATERIALIZED VIEW " : "VIEW ";
  }

  @Override
  public List<Sql> createSequence(ObjectDdl.CreateSequence ddl) {
    need(Capability.SEQUENCES);
    out.sql("CREATE SEQUENCE ").sql(ifNotExists(ddl.ifNotExists()));
    return sequence(ddl.sequence());
  }

  @Override
  public List<Sql> alterSequence(ObjectDdl.AlterSequence ddl) {
    need(Capability.SEQUENCES);
    out.sql("ALTER SEQUENCE ");
    return sequence(ddl.sequence());
  }

  private List<Sql> sequence(Sequence sequence) {
    table(sequence.name()).sql(" INCREMENT BY ").sql(sequence.increment());
    limit(" MINVALUE", sequence.min());
    limit(" MAXVALUE", sequence.max());
    out.sql(" START WITH ").sql(sequence.start());
    out.sql(sequence.cycle() ? " CYCLE" : " NO CYCLE");
    return done();
  }

  private void limit(String word, @Nullable Long limit) {
    out.sql(limit == null ? " NO" + word : word + " " + limit);
  }

  @Override
  public List<Sql> dropSequence(ObjectDdl.DropSequence ddl) {
    need(Capability.SEQUENCES);
    out.sql("DROP SEQUENCE ").sql(ifExists(ddl.ifExists()));
    table(ddl.sequence());
    return done();
  }
}
