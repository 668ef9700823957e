package dev.plinth.sql.dialect;

import dev.plinth.sql.DatePart;
import dev.plinth.sql.DateTruncate;
import dev.plinth.sql.JsonPath;
import dev.plinth.sql.OrderBy;
import dev.plinth.sql.Regex;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.TextMatch;
import dev.plinth.sql.ValuesSource;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.TableColumn;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A database that lacks what both of ours have: shows what the standard does then. */
final class PoorDialect extends StandardDialect {
  PoorDialect() {
    super(
        "poor",
        "Poor",
        Map.of(
            Capability.NULLS_ORDER, "it is old.",
            Capability.AGGREGATE_FILTER, "it is old.",
            Capability.RETURNING, "it is old."),
        Naming.AS_GIVEN);
  }

  @Override
  StandardCompiler compiler() {
    return new Compiler(this);
  }

  @Override
  DdlWriter ddlWriter() {
    return new Definitions(this);
  }

  @Override
  public Catalog catalog() {
    return new SqliteCatalog(this, naming());
  }

  @Override
  void checkValue(@Nullable Object value) {}

  @Override
  public Dialect naming(Naming naming) {
    return this;
  }

  @Override
  public int maxBinds() {
    return 100;
  }

  @Override
  public int maxIdentifierLength() {
    return 30;
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
  public Problem classify(DriverError error) {
    return Problem.of(ProblemKind.OTHER);
  }

  private static final class Compiler extends StandardCompiler {
    Compiler(StandardDialect dialect) {
      super(dialect);
    }

    @Override
    public Writer textMatch(TextMatch node) {
      return out;
    }

    @Override
    public Writer regex(Regex node) {
      return out;
    }

    @Override
    public Writer datePart(DatePart node) {
      return out;
    }

    @Override
    public Writer dateTruncate(DateTruncate node) {
      return out;
    }

    @Override
    public Writer jsonPath(JsonPath node) {
      return out;
    }

    @Override
    public Writer valuesSource(ValuesSource node) {
      return out;
    }
  }

  private static final class Definitions extends DdlWriter {
    Definitions(StandardDialect dialect) {
      super(dialect);
    }

    @Override
    void identity(TableColumn column, PrimaryKey key) {}

    @Override
    void indexOn(Index index, TableName table) {}

    @Override
    void indexNulls(OrderBy.Nulls nulls) {}

    @Override
    void include(List<String> columns) {}
  }
}
