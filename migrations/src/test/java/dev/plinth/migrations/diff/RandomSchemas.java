package dev.plinth.migrations.diff;

import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Names;
import dev.plinth.sql.schema.ReferentialAction;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Sequence;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/**
 * Random schemas that a database takes, over few names, so that two of them have much in common and
 * much that differs. The same seed makes the same schemas.
 */
public final class RandomSchemas {
  private static final List<String> TABLES = List.of("users", "posts", "tags", "order", "Items");
  private static final List<String> LABELS = List.of("happy", "sad", "it's fine", "blue");

  private final Random random;
  private final Dialect dialect;
  private final List<EnumType> enums = new ArrayList<>();

  /** Schemas for that database. */
  public RandomSchemas(long seed, Dialect dialect) {
    this.random = new Random(seed);
    this.dialect = dialect;
  }

  /** Another schema. */
  public Schema next() {
    enums.clear();
    some(List.of("mood", "status")).forEach(name -> enums.add(new EnumType(name, labels())));
    List<Table> tables = new ArrayList<>();
    some(TABLES)
        .forEach(name -> tables.add(new RandomTable(random, dialect, enums).next(tableName(name))));
    tables.replaceAll(table -> withReferences(table, tables));
    return new Schema(tables, enums)
        .withViews(views(tables))
        .withSequences(sequences())
        .withNamespaces(namespaces());
  }

  /**
   * Renames that may apply between two schemas: of what is only in the first to what is only in the
   * second.
   */
  public Renames renames(Schema from, Schema to) {
    Renames renames = Renames.NONE;
    List<Table> old = only(from, to);
    List<Table> young = only(to, from);
    for (int i = 0; i < Math.min(old.size(), young.size()); i++) {
      if (chance(60) && Objects.equals(old.get(i).name().schema(), young.get(i).name().schema())) {
        renames = renames.table(old.get(i).name(), young.get(i).name());
        renames = columns(renames, old.get(i), young.get(i));
      }
    }
    for (Table table : from.tables()) {
      Optional<Table> target = to.table(table.name());
      renames = target.isPresent() ? columns(renames, table, target.get()) : renames;
    }
    return renames;
  }

  private static List<Table> only(Schema schema, Schema other) {
    return schema.tables().stream().filter(table -> other.table(table.name()).isEmpty()).toList();
  }

  private Renames columns(Renames renames, Table from, Table to) {
    List<TableColumn> old =
        from.columns().stream().filter(c -> to.column(c.name()).isEmpty()).toList();
    List<TableColumn> young =
        to.columns().stream().filter(c -> from.column(c.name()).isEmpty()).toList();
    return old.isEmpty() || young.isEmpty() || chance(40)
        ? renames
        : renames.column(to.name(), old.get(0).name(), young.get(0).name());
  }

  private TableName tableName(String name) {
    return new TableName(dialect.has(Capability.SCHEMAS) && chance(20) ? "shop" : null, name);
  }

  private List<String> labels() {
    List<String> labels = some(LABELS);
    Collections.shuffle(labels, random);
    return labels.isEmpty() ? List.of("happy") : labels;
  }

  private List<String> namespaces() {
    return dialect.has(Capability.SCHEMAS) ? some(List.of("shop", "audit")) : List.of();
  }

  /** Tables that refer to each other, to themselves, in circles. */
  private Table withReferences(Table table, List<Table> tables) {
    Table changed = table;
    for (Table target : some(tables)) {
      changed =
          chance(60)
              ? changed
              : withReference(changed, target.name().equals(table.name()) ? changed : target);
    }
    return changed;
  }

  private Table withReference(Table table, Table target) {
    List<String> referred = target.primaryKey().columns();
    if (referred.isEmpty()) {
      return table;
    }
    List<TableColumn> columns = new ArrayList<>(table.columns());
    List<String> names = new ArrayList<>();
    for (String name : referred) {
      String own = target.name().name() + "_" + name;
      names.add(own);
      SqlType type = target.column(name).orElseThrow().type();
      String collation = target.column(name).orElseThrow().collation();
      if (table.column(own).isEmpty()) {
        columns.add(TableColumn.of(own, type).nullable(chance(70)).collation(collation));
      }
    }
    List<ForeignKeyConstraint> keys = new ArrayList<>(table.foreignKeys());
    keys.add(key(table, target, names));
    return table.columns(columns).foreignKeys(keys);
  }

  private ForeignKeyConstraint key(Table table, Table target, List<String> names) {
    return new ForeignKeyConstraint(
        name(table, names, "fkey"),
        names,
        target.name(),
        target.primaryKey().columns(),
        one(List.of(ReferentialAction.NO_ACTION, ReferentialAction.CASCADE)),
        ReferentialAction.NO_ACTION,
        chance(30),
        !dialect.has(Capability.NOT_VALID) || chance(80));
  }

  private String name(Table table, List<String> columns, String ending) {
    return new Names(63).of(table.name().name(), columns, ending);
  }

  private List<View> views(List<Table> tables) {
    List<View> views = new ArrayList<>();
    for (Table table : some(tables)) {
      String column = dialect.quote(one(table.columns()).name());
      String schema =
          table.name().schema() == null ? "" : dialect.quote(table.name().schema()) + ".";
      String source = schema + dialect.quote(table.name().name());
      if (chance(40)) {
        String name = "v_" + views.size();
        views.add(View.of(TableName.of(name), "SELECT " + column + " AS c FROM " + source));
      }
    }
    if (!views.isEmpty() && chance(50)) {
      views.add(View.of(TableName.of("w"), "SELECT c FROM " + one(views).name()));
    }
    return views;
  }

  private List<Sequence> sequences() {
    if (!dialect.has(Capability.SEQUENCES)) {
      return List.of();
    }
    return some(List.of("invoice_no", "ticket_no")).stream()
        .map(
            name ->
                new Sequence(TableName.of(name), 1, 1 + random.nextInt(3), null, null, chance(50)))
        .toList();
  }

  private <T> List<T> some(List<T> list) {
    List<T> some = new ArrayList<>(list);
    some.removeIf(thing -> chance(40));
    return some;
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
