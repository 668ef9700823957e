package dev.plinth.sql.dialect;

import static java.util.Map.entry;

import dev.plinth.sql.Bind;
import dev.plinth.sql.InValues;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.Sql;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.ValuesSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL 13 and newer.
 *
 * <pre>
 * names         "in double quotes", at most 63 bytes
 * binds         at most 65,535; a list of values is one array bind: = ANY(?)
 * cannot        rebuild tables, as it alters them; texts can not hold U+0000
 * types         arrays, enums, jsonb, uuid, interval and timestamptz are its own
 * functions     {@link PostgresFunctions}
 * errors        SQLSTATE, see {@code PROBLEMS}
 * </pre>
 */
final class PostgresDialect extends StandardDialect {
  private static final int MAX_BINDS = 65_535;
  private static final int MAX_NAME = 63;

  private static final Map<Capability, String> MISSING =
      Map.of(Capability.REBUILD_TABLE, "ALTER TABLE makes every change in place.");

  /** SQLSTATEs; a class of two characters stands for all of its states that are not named. */
  private static final Map<String, ProblemKind> PROBLEMS =
      Map.ofEntries(
          entry("23505", ProblemKind.UNIQUE),
          entry("23P01", ProblemKind.UNIQUE), // exclusion constraint
          entry("23503", ProblemKind.FOREIGN_KEY),
          entry("23001", ProblemKind.FOREIGN_KEY), // RESTRICT
          entry("23502", ProblemKind.NOT_NULL),
          entry("23514", ProblemKind.CHECK),
          entry("40001", ProblemKind.SERIALIZATION),
          entry("40P01", ProblemKind.DEADLOCK),
          entry("55P03", ProblemKind.LOCK_TIMEOUT),
          entry("57014", ProblemKind.STATEMENT_TIMEOUT),
          entry("57P01", ProblemKind.CONNECTION_LOST), // admin shutdown
          entry("57P02", ProblemKind.CONNECTION_LOST), // crash shutdown
          entry("57P03", ProblemKind.CONNECTION_LOST), // cannot connect now
          entry("57P05", ProblemKind.CONNECTION_LOST), // idle session timeout
          entry("25P03", ProblemKind.CONNECTION_LOST), // idle in transaction timeout
          entry("25P04", ProblemKind.CONNECTION_LOST), // transaction timeout
          entry("08", ProblemKind.CONNECTION_LOST),
          entry("53300", ProblemKind.CONNECTION_LOST), // too many connections
          entry("28", ProblemKind.AUTHENTICATION),
          entry("3D000", ProblemKind.MISSING_OBJECT), // database
          entry("3F000", ProblemKind.MISSING_OBJECT), // schema
          entry("42P01", ProblemKind.MISSING_OBJECT), // table
          entry("42703", ProblemKind.MISSING_OBJECT), // column
          entry("42704", ProblemKind.MISSING_OBJECT), // type and others
          entry("42883", ProblemKind.MISSING_OBJECT), // function
          entry("25006", ProblemKind.READ_ONLY),
          entry("22", ProblemKind.DATA), // too long, out of range, wrong form, ..
          entry("42804", ProblemKind.DATA), // wrong type
          entry("42", ProblemKind.SYNTAX));

  PostgresDialect(Naming naming) {
    super("postgresql", "PostgreSQL", MISSING, naming);
  }

  @Override
  public Dialect naming(Naming naming) {
    return new PostgresDialect(naming);
  }

  @Override
  public Optional<AdvisoryLock> advisoryLock(long number) {
    return Optional.of(PostgresLocks.on(number));
  }

  @Override
  public Optional<Sql> lockTimeout(@Nullable Duration longest, boolean inTransaction) {
    return Optional.of(PostgresLocks.timeout(longest, inTransaction));
  }

  @Override
  StandardCompiler compiler() {
    return new Compiler(this);
  }

  @Override
  DdlWriter ddlWriter() {
    return new PostgresDefinitions(this);
  }

  @Override
  public Catalog catalog() {
    return new PostgresCatalog(naming());
  }

  @Override
  public int maxBinds() {
    return MAX_BINDS;
  }

  @Override
  public int maxIdentifierLength() {
    return MAX_NAME;
  }

  @Override
  void checkValue(@Nullable Object value) {
    Texts.check(value, this, false);
  }

  /**
   * Backslashes are doubled in an E'' text, which reads the same whatever the server's settings.
   */
  @Override
  void appendText(StringBuilder text, String value) {
    boolean escaped = value.indexOf('\\') >= 0;
    super.appendText(escaped ? text.append('E') : text, value.replace("\\", "\\\\"));
  }

  @Override
  public Carrier carrier(SqlType type) {
    return switch (type.kind()) {
      case JSON, INTERVAL, OTHER -> Carrier.OTHER;
      case ENUM -> type.name() == null ? Carrier.NATIVE : Carrier.OTHER;
      case ARRAY -> Carrier.ARRAY;
      default -> Carrier.NATIVE;
    };
  }

  @Override
  public String typeName(SqlType type) {
    return switch (type.kind()) {
      case DOUBLE -> "double precision";
      case DECIMAL -> "numeric" + digits(type);
      case VARCHAR -> type.length() == 0 ? "varchar" : "varchar(" + type.length() + ")";
      case BINARY -> "bytea";
      case JSON -> "jsonb";
      case ENUM -> type.name() == null ? "text" : quoteParts(type.name());
      case ARRAY -> typeName(element(type)) + "[]";
      case OTHER -> Objects.requireNonNull(type.name());
      default -> lowerCase(type.kind());
    };
  }

  @Override
  public String elementName(SqlType element) {
    return switch (element.kind()) {
      case BOOLEAN -> "bool";
      case SMALLINT -> "int2";
      case INTEGER -> "int4";
      case BIGINT -> "int8";
      case REAL -> "float4";
      case DOUBLE -> "float8";
      default -> bareTypeName(element);
    };
  }

  private String bareTypeName(SqlType type) {
    return typeName(PostgresConversion.plain(type));
  }

  private static SqlType element(SqlType array) {
    return Objects.requireNonNull(array.element());
  }

  private static String digits(SqlType type) {
    return type.length() == 0 ? "" : "(" + type.length() + ", " + type.scale() + ")";
  }

  private static String lowerCase(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Problem classify(DriverError error) {
    String state = error.sqlState() == null ? "" : error.sqlState();
    ProblemKind kind = PROBLEMS.get(state);
    if (kind == null && state.length() == 5) {
      kind = PROBLEMS.get(state.substring(0, 2));
    }
    return new Problem(kind == null ? ProblemKind.OTHER : kind, error.constraint(), columns(error));
  }

  private static List<String> columns(DriverError error) {
    return error.column() == null ? keyColumns(error.detail()) : List.of(error.column());
  }

  /** The names in {@code Key (a, b)=(1, 2) already exists.}, never the values. */
  private static List<String> keyColumns(@Nullable String detail) {
    int end = detail == null ? -1 : detail.indexOf(")=(");
    if (detail == null || end < 0 || !detail.startsWith("Key (")) {
      return List.of();
    }
    return Stream.of(detail.substring("Key (".length(), end).split(", ", -1))
        .map(PostgresDialect::unquoted)
        .toList();
  }

  private static String unquoted(String name) {
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
        : name;
  }

  /** Statements, as far as they differ from the standard. */
  private static final class Compiler extends PostgresFunctions {
    private final PostgresDialect postgres;

    Compiler(PostgresDialect postgres) {
      super(postgres);
      this.postgres = postgres;
    }

    /** The driver tells the types of most binds; the server has to be told those of the others. */
    @Override
    public Writer bind(Bind node) {
      boolean known = node.value() != null && postgres.carrier(node.type()) != Carrier.OTHER;
      return known ? out.bind(node) : typedBind(node);
    }

    private Writer typedBind(Bind bind) {
      return out.bind(bind).sql("::").sql(postgres.bareTypeName(bind.type()));
    }

    @Override
    void item(SelectItem item) {
      if (item.expr() instanceof Bind bind) {
        typedBind(bind);
        alias(item.alias());
      } else {
        super.item(item);
      }
    }

    /** There is no array of arrays of different lengths to look in. */
    @Override
    public Writer inValues(InValues node) {
      if (node.type().kind() == SqlType.Kind.ARRAY) {
        return super.inValues(node);
      }
      operand(node.left(), Level.CONCAT).sql(" = ANY(");
      return bind(new Bind(node.values(), SqlType.arrayOf(node.type()))).sql(")");
    }

    @Override
    public Writer valuesSource(ValuesSource node) {
      boolean nested = node.types().stream().anyMatch(type -> type.kind() == SqlType.Kind.ARRAY);
      if (nested && !node.rows().isEmpty()) {
        return valueRows(node);
      }
      out.sql("unnest(");
      for (int column = 0; column < node.columns().size(); column++) {
        out.sql(column == 0 ? "" : ", ");
        typedBind(new Bind(column(node, column), SqlType.arrayOf(node.types().get(column))));
      }
      return out.sql(") AS ").name(node.alias()).sql(" ").columns(node.columns());
    }

    private static List<@Nullable Object> column(ValuesSource node, int column) {
      List<@Nullable Object> values = new ArrayList<>(node.rows().size());
      for (List<@Nullable Object> row : node.rows()) {
        values.add(row.get(column));
      }
      return values;
    }

    /** Lists of arrays are no arrays of arrays when their lengths differ. */
    private Writer valueRows(ValuesSource node) {
      out.sql("(VALUES ").join(", ", node.rows(), row -> valueRow(row, node.types()));
      return out.sql(") AS ").name(node.alias()).sql(" ").columns(node.columns());
    }

    private void valueRow(List<@Nullable Object> row, List<SqlType> types) {
      for (int column = 0; column < row.size(); column++) {
        out.sql(column == 0 ? "(" : ", ");
        typedBind(new Bind(row.get(column), types.get(column)));
      }
      out.sql(")");
    }
  }
}
