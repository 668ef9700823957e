package dev.plinth.sql.dialect;

import static java.util.Map.entry;

import dev.plinth.sql.Bind;
import dev.plinth.sql.Column;
import dev.plinth.sql.DefaultValues;
import dev.plinth.sql.Delete;
import dev.plinth.sql.FromQuery;
import dev.plinth.sql.In;
import dev.plinth.sql.InValues;
import dev.plinth.sql.Insert;
import dev.plinth.sql.Literal;
import dev.plinth.sql.Query;
import dev.plinth.sql.QuerySource;
import dev.plinth.sql.Raw;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.SqlType.Kind;
import dev.plinth.sql.Tuple;
import dev.plinth.sql.Update;
import dev.plinth.sql.ValuesSource;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * SQLite 3.46 and newer, as the usual driver brings it.
 *
 * <pre>
 * names         "in double quotes"
 * binds         at most 32,766; a long list of values is one bind of JSON text: json_each(?)
 * cannot        see {@code MISSING}, with the reasons
 * types         a column's type is a hint: INTEGER, REAL, TEXT, BLOB. Dates, UUIDs, JSON and arrays
 *               are texts, booleans are 0 and 1, decimals are floating point, see {@link Carrier}
 * functions     {@link SqliteFunctions}; dates: {@link SqliteDates}
 * keys          numbered by INTEGER PRIMARY KEY AUTOINCREMENT
 * errors        extended result codes or the driver's [SQLITE_...], see {@link SqliteProblems}
 * </pre>
 */
final class SqliteDialect extends StandardDialect {
  private static final int MAX_BINDS = 32_766;
  private static final int LONG_LIST = 500;
  private static final int DOUBLE_DIGITS = 15;

  private static final Map<Capability, String> MISSING =
      Map.ofEntries(
          entry(Capability.DISTINCT_ON, "there is no DISTINCT ON, and columns have to be named."),
          entry(Capability.ROW_LOCKS, "a transaction that writes locks the whole database."),
          entry(Capability.SKIP_LOCKED, "there are no row locks that could be skipped."),
          entry(Capability.LATERAL, "a sub-query in FROM can not speak of other sources."),
          entry(Capability.ARRAYS, "there is no array type; lists are kept as JSON texts."),
          entry(Capability.NATIVE_ENUM, "there are no types of one's own; enums are texts."),
          entry(Capability.REGEX, "no function for regular expressions comes with it."),
          entry(Capability.UNICODE_CASE, "lower and upper know the letters a-z only."),
          entry(Capability.NAMED_ZONES, "it knows no rules of time zones, only fixed offsets."),
          entry(Capability.INTEGER_WIDTHS, "whole numbers have 64 bits in every column."),
          entry(Capability.EXACT_DECIMALS, "decimals are floating point of 15 digits."),
          entry(Capability.INTERVAL_FRACTIONS, "its dates are moved by whole seconds."),
          entry(Capability.STRING_AGG_DISTINCT, "distinct texts are joined by a comma only."),
          entry(Capability.WINDOW_AGGREGATES, "some aggregates are made of several functions."),
          entry(Capability.IDENTITY_COLUMNS, "only the one column of a key is numbered."),
          entry(Capability.ADD_CONSTRAINT, "constraints are part of CREATE TABLE only."),
          entry(Capability.ALTER_COLUMN, "a column is changed by making its table anew."),
          entry(Capability.NOT_VALID, "constraints are part of CREATE TABLE only."),
          entry(Capability.EXCLUSION, "there are no constraints over pairs of rows."),
          entry(Capability.CONCURRENT_INDEX, "there is one writer at a time."),
          entry(Capability.RENAME_INDEX, "an index is dropped and made again."),
          entry(Capability.EXTENSIONS, "extensions are loaded by the application."),
          entry(Capability.SEQUENCES, "only keys are numbered."),
          entry(Capability.MATERIALIZED_VIEWS, "a view is computed whenever it is read."),
          entry(Capability.SCHEMAS, "a database has one schema."),
          entry(Capability.REWRITTEN_SQL, "texts of SQL are kept as they were written."),
          entry(Capability.SERIALIZABLE_RETRY, "there is one writer at a time."),
          entry(Capability.ISOLATION_LEVELS, "every transaction is serializable."),
          entry(Capability.STATEMENT_TIMEOUT, "there is no server that could keep one."),
          entry(Capability.ADVISORY_LOCKS, "there is no server that could keep them."),
          entry(Capability.CONCURRENT_WRITERS, "there is one writer at a time."),
          entry(Capability.COMMENTS, "tables and columns carry no comments."),
          entry(Capability.INDEX_METHODS, "every index is a tree."),
          entry(Capability.COVERING_INDEXES, "an index carries its keys only."),
          entry(Capability.NETWORK, "it runs inside the application."));

  SqliteDialect(Naming naming) {
    super("sqlite", "SQLite", MISSING, naming);
  }

  @Override
  public Dialect naming(Naming naming) {
    return new SqliteDialect(naming);
  }

  @Override
  public Optional<Rebuilding> rebuilding() {
    return Optional.of(SqliteRebuilding.STATEMENTS);
  }

  @Override
  StandardCompiler compiler() {
    return new Compiler(this);
  }

  @Override
  DdlWriter ddlWriter() {
    return new SqliteDefinitions(this);
  }

  @Override
  public boolean alters(AlterTable change, Table before) {
    return new SqliteAlterations(this, before).has(change);
  }

  @Override
  public Catalog catalog() {
    return new SqliteCatalog(this, naming());
  }

  @Override
  public int maxBinds() {
    return MAX_BINDS;
  }

  @Override
  public int maxIdentifierLength() {
    return 1_000; // SQLite has no limit of its own
  }

  @Override
  void checkValue(@Nullable Object value) {
    Texts.check(value, this, true);
  }

  @Override
  public Carrier carrier(SqlType type) {
    return switch (type.kind()) {
      case BOOLEAN, SMALLINT, INTEGER, BIGINT, INTERVAL -> Carrier.INTEGER;
      case REAL, DOUBLE -> Carrier.REAL;
      case BINARY -> Carrier.BYTES;
      default -> Carrier.TEXT;
    };
  }

  /** Words that tell people the type and give SQLite the right hint in passing. */
  @Override
  public String typeName(SqlType type) {
    return switch (type.kind()) {
      case DECIMAL -> decimal(type);
      case VARCHAR -> type.length() == 0 ? "TEXT" : "VARCHAR(" + type.length() + ")";
      case BINARY -> "BLOB";
      case JSON, ARRAY -> "JSON TEXT";
      case ENUM -> "TEXT";
      case OTHER -> Objects.requireNonNull(type.name());
      default -> type.kind().name();
    };
  }

  /** A REAL, lest 5.00 / 2 is 2; but whole numbers too long for a REAL stay whole. */
  private static String decimal(SqlType type) {
    if (type.length() == 0) {
      return "DECIMAL REAL";
    }
    String digits = "(" + type.length() + ", " + type.scale() + ")";
    return isWhole(type) ? "DECIMAL" + digits : "DECIMAL REAL" + digits;
  }

  private static boolean isWhole(SqlType type) {
    return type.length() > DOUBLE_DIGITS && type.scale() == 0;
  }

  @Override
  public Problem classify(DriverError error) {
    return SqliteProblems.classify(error);
  }

  /** Statements, as far as they differ from the standard. */
  private static final class Compiler extends SqliteFunctions {
    private @Nullable String hiddenAlias;

    Compiler(SqliteDialect sqlite) {
      super(sqlite);
    }

    /** RETURNING knows the table, but not its alias. */
    @Override
    public Writer column(Column node) {
      boolean hidden = node.table() != null && node.table().equals(hiddenAlias);
      return hidden ? out.name(node.name()) : super.column(node);
    }

    @Override
    public Writer update(Update node) {
      super.update(node.returning(List.of()));
      hiddenAlias = node.table().alias();
      return returning(node.returning());
    }

    @Override
    public Writer delete(Delete node) {
      super.delete(node.returning(List.of()));
      hiddenAlias = node.table().alias();
      return returning(node.returning());
    }

    /** Decimals travel as texts, which would be more than any number. */
    @Override
    public Writer bind(Bind node) {
      if (node.type().kind() == Kind.DECIMAL) {
        String hint = isWhole(node.type()) ? " AS NUMERIC)" : " AS REAL)";
        return out.sql("CAST(").bind(node).sql(hint);
      }
      return node.type().kind() == Kind.JSON ? json(node) : out.bind(node);
    }

    /** Equal documents become equal texts, and bad ones are refused. */
    private Writer json(Bind node) {
      return out.sql("json(").bind(node).sql(")");
    }

    @Override
    void assignedBind(Bind bind) {
      if (bind.type().kind() == Kind.JSON) {
        json(bind);
      } else {
        out.bind(bind);
      }
    }

    @Override
    public Writer inValues(InValues node) {
      boolean listed = node.type().kind() == Kind.BINARY || node.values().size() <= LONG_LIST;
      if (listed) {
        return super.inValues(node);
      }
      operand(node.left(), Level.CONCAT).sql(" IN (SELECT value FROM json_each(");
      return out.bind(new Bind(node.values(), SqlType.arrayOf(node.type()))).sql("))");
    }

    @Override
    public Writer in(In node) {
      if (node.items().isEmpty() || !(node.left() instanceof Tuple)) {
        return super.in(node);
      }
      expr(node.left()).sql(" IN (VALUES ");
      return exprs(node.items()).sql(")");
    }

    @Override
    Writer page(@Nullable Long limit, @Nullable Long offset) {
      return super.page(limit == null && offset != null ? Long.valueOf(-1) : limit, offset);
    }

    /** Parts of a set operation take no brackets. */
    @Override
    void wrappedPart(Query query) {
      out.sql("SELECT * FROM ");
      brackets(query);
    }

    @Override
    public Writer insert(Insert node) {
      if (node.conflict() == null) {
        return super.insert(node);
      }
      if (node.source() instanceof DefaultValues) {
        throw new UnsupportedFeature(
            dialect, Capability.UPSERT, "DEFAULT VALUES takes no ON CONFLICT.");
      }
      return super.insert(node.source() instanceof FromQuery from ? unambiguous(node, from) : node);
    }

    /** Right after a FROM clause, ON CONFLICT would be read as the ON of a join. */
    private static Insert unambiguous(Insert node, FromQuery from) {
      Select all =
          Select.of(SelectItem.of(Raw.of("*")))
              .from(new QuerySource(from.query(), "source", false))
              .where(Literal.TRUE);
      return new Insert(
          node.table(), node.columns(), new FromQuery(all), node.conflict(), node.returning());
    }

    /** The first row names the columns. */
    @Override
    public Writer valuesSource(ValuesSource node) {
      out.sql("(SELECT ");
      for (int column = 0; column < node.columns().size(); column++) {
        out.sql(column == 0 ? "" : ", ");
        firstValue(node, column).sql(" AS ").name(node.columns().get(column));
      }
      moreValues(node);
      return out.sql(") AS ").name(node.alias());
    }

    private Writer firstValue(ValuesSource node, int column) {
      return node.rows().isEmpty()
          ? out.sql("NULL")
          : bind(new Bind(node.rows().get(0).get(column), node.types().get(column)));
    }

    private void moreValues(ValuesSource node) {
      if (node.rows().isEmpty()) {
        out.sql(" WHERE FALSE");
      } else if (node.rows().size() > 1) {
        out.sql(" UNION ALL VALUES ");
        List<List<@Nullable Object>> rows = node.rows().subList(1, node.rows().size());
        out.join(", ", rows, row -> valueRow(row, node.types()));
      }
    }

    private void valueRow(List<@Nullable Object> row, List<SqlType> types) {
      out.sql("(");
      for (int column = 0; column < row.size(); column++) {
        out.sql(column == 0 ? "" : ", ");
        bind(new Bind(row.get(column), types.get(column)));
      }
      out.sql(")");
    }
  }
}
