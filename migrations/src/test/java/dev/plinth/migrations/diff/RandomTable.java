package dev.plinth.migrations.diff;

import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.ExclusionConstraint;
import dev.plinth.sql.schema.Generated;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.Names;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A random table with constraints and indexes, but without references to others. */
final class RandomTable {
  private static final List<String> COLUMNS =
      List.of("id", "name", "age", "email", "price", "mood", "born", "Code", "select", "note");
  private static final List<SqlType> TYPES =
      List.of(
          SqlType.BOOLEAN,
          SqlType.SMALLINT,
          SqlType.INTEGER,
          SqlType.INTEGER,
          SqlType.BIGINT,
          SqlType.DOUBLE,
          SqlType.decimal(10, 2),
          SqlType.varchar(20),
          SqlType.varchar(50),
          SqlType.TEXT,
          SqlType.DATE,
          SqlType.TIMESTAMP,
          SqlType.UUID,
          SqlType.JSON,
          SqlType.arrayOf(SqlType.INTEGER),
          SqlType.arrayOf(SqlType.TEXT));

  private final Random random;
  private final Dialect dialect;
  private final List<EnumType> enums;
  private final List<TableColumn> columns = new ArrayList<>();
  private TableName name = TableName.of("none");

  RandomTable(Random random, Dialect dialect, List<EnumType> enums) {
    this.random = random;
    this.dialect = dialect;
    this.enums = enums;
  }

  Table next(TableName name) {
    this.name = name;
    List<String> names = some(COLUMNS);
    names.forEach(column -> columns.add(column(column)));
    if (columns.isEmpty()) {
      columns.add(column("name"));
    }
    PrimaryKey key = key();
    computed();
    return new Table(
        name, columns, key, List.of(), uniques(key), checks(), exclusions(), indexes(), comment());
  }

  private TableColumn column(String column) {
    SqlType type = !enums.isEmpty() && chance(20) ? SqlType.enumOf(one(enums).name()) : one(TYPES);
    return new TableColumn(
        column, type, chance(50), defaultValue(type), false, null, collation(type), comment());
  }

  private @Nullable Default defaultValue(SqlType type) {
    if (chance(60)) {
      return null;
    }
    return switch (type.kind()) {
      case BOOLEAN -> Default.of(true);
      case SMALLINT, INTEGER, BIGINT ->
          chance(50) ? Default.of(random.nextInt(9)) : Default.sql("1 + 1");
      case VARCHAR, TEXT -> Default.of(one(List.of("", "it's", "new")));
      case ENUM -> Default.of(one(type(type).labels()));
      default -> null;
    };
  }

  private EnumType type(SqlType type) {
    return enums.stream().filter(one -> one.name().equals(type.name())).findFirst().orElseThrow();
  }

  private @Nullable String collation(SqlType type) {
    String other = dialect.has(Capability.SCHEMAS) ? "C" : "NOCASE";
    return type.isText() && chance(10) ? other : null;
  }

  private @Nullable String comment() {
    return dialect.has(Capability.COMMENTS) && chance(20)
        ? one(List.of("What it's for", "Old"))
        : null;
  }

  /** SQLite gives the key of a numbered column no name. */
  private PrimaryKey key() {
    List<String> key = new ArrayList<>();
    for (int i = 0; i < columns.size() && key.size() < 2; i++) {
      if (chance(30)) {
        columns.set(i, columns.get(i).nullable(false));
        key.add(columns.get(i).name());
      }
    }
    boolean numbered = key.size() == 1 && chance(50);
    if (numbered) {
      columns.replaceAll(
          c ->
              c.name().equals(key.get(0))
                  ? TableColumn.identity(c.name()).comment(c.comment())
                  : c);
    }
    return key.isEmpty()
        ? PrimaryKey.NONE
        : PrimaryKey.of(key.toArray(new String[0]))
            .name(!numbered && chance(20) ? "pk_" + name.name() : null);
  }

  private void computed() {
    for (TableColumn number : numbers()) {
      if (chance(15)) {
        columns.add(
            TableColumn.of("next_" + number.name(), SqlType.BIGINT)
                .optional()
                .generated(
                    Generated.stored(dialect.quote(number.name()) + " + " + random.nextInt(3))));
      }
    }
  }

  private List<TableColumn> numbers() {
    return columns.stream()
        .filter(
            c ->
                Set.of(SqlType.INTEGER, SqlType.SMALLINT).contains(c.type())
                    && c.generated() == null)
        .toList();
  }

  private List<TableColumn> texts() {
    return columns.stream().filter(c -> c.type().isText()).toList();
  }

  /** PostgreSQL leaves a unique out that says the same as the key. */
  private List<UniqueConstraint> uniques(PrimaryKey key) {
    List<UniqueConstraint> uniques = new ArrayList<>();
    for (TableColumn column : columns) {
      if (chance(15) && !key.columns().equals(List.of(column.name()))) {
        SqlText where = chance(30) ? condition() : null;
        uniques.add(
            new UniqueConstraint(
                named(column, where == null ? "key" : "part_key"), List.of(column.name()), where));
      }
    }
    return uniques;
  }

  private @Nullable SqlText condition() {
    return numbers().isEmpty()
        ? null
        : new SqlText(dialect.quote(one(numbers()).name()) + " > " + random.nextInt(3));
  }

  private List<CheckConstraint> checks() {
    List<CheckConstraint> checks = new ArrayList<>();
    for (TableColumn column : numbers()) {
      if (chance(20)) {
        checks.add(check(column, dialect.quote(column.name()) + " >= " + random.nextInt(2)));
      }
    }
    for (TableColumn column : texts()) {
      if (chance(20)) {
        checks.add(check(column, dialect.quote(column.name()) + " <> 'age'"));
      }
    }
    for (TableColumn column : columns) {
      if (column.type().kind() == SqlType.Kind.ENUM && chance(20)) {
        String label = type(column.type()).labels().get(0).replace("'", "''");
        checks.add(check(column, dialect.quote(column.name()) + " <> '" + label + "'"));
      }
    }
    return checks;
  }

  private CheckConstraint check(TableColumn column, String condition) {
    boolean validated = !dialect.has(Capability.NOT_VALID) || chance(80);
    String ending = one(List.of("check", "rule"));
    return new CheckConstraint(named(column, ending), new SqlText(condition), validated);
  }

  private List<ExclusionConstraint> exclusions() {
    if (!dialect.has(Capability.EXCLUSION) || numbers().isEmpty() || chance(90)) {
      return List.of();
    }
    TableColumn column = one(numbers());
    return List.of(
        new ExclusionConstraint(
            named(column, "excl"),
            "btree",
            List.of(ExclusionConstraint.Element.of(dialect.quote(column.name()), "=")),
            chance(50) ? condition() : null));
  }

  private List<Index> indexes() {
    List<Index> indexes = new ArrayList<>();
    for (TableColumn column : columns) {
      if (chance(15)) {
        IndexKey key = IndexKey.of(column.name());
        SqlText where = chance(30) ? condition() : null;
        List<String> include =
            dialect.has(Capability.COVERING_INDEXES) && chance(20)
                ? List.of(one(columns).name())
                : List.of();
        indexes.add(
            new Index(
                named(column, one(List.of("idx", "index"))),
                List.of(chance(30) ? key.desc() : key),
                chance(30),
                where,
                include,
                null));
      }
    }
    for (TableColumn column : texts()) {
      if (chance(10)) {
        IndexKey key = IndexKey.expression("lower(" + dialect.quote(column.name()) + ")");
        indexes.add(
            new Index(named(column, "lower_idx"), List.of(key), false, null, List.of(), null));
      }
    }
    return indexes;
  }

  private String named(TableColumn column, String ending) {
    return new Names(63).of(name.name(), List.of(column.name()), ending);
  }

  private <T> List<T> some(List<T> list) {
    List<T> some = new ArrayList<>(list);
    some.removeIf(thing -> chance(50));
    return some;
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
