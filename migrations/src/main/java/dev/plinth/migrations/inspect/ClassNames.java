package dev.plinth.migrations.inspect;

import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.View;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The names of all classes; none hides a class that models use. */
final class ClassNames {
  private static final Set<String> KNOWN =
      Set.of(
          ("Object String Integer Long Short Double Float Boolean Byte Character Number Record Enum"
                  + " Class Module Package Process Thread Override Deprecated System Void Math"
                  + " Runtime Error Exception Iterable Comparable Table Index Unique Check Field"
                  + " Version PrimaryKey ForeignKey OneToOne ManyToMany OnDelete OnUpdate CharField"
                  + " TextField IntegerField BigIntegerField FloatField DecimalField BooleanField"
                  + " DateField TimeField DateTimeField DurationField UuidField BinaryField"
                  + " JsonField EnumField ArrayField Model Entity Manager Ref Many List Nullable"
                  + " BigDecimal LocalDate LocalTime LocalDateTime Instant Duration UUID FieldType"
                  + " SqlType SuppressWarnings SafeVarargs FunctionalInterface")
              .split(" "));

  private final Taken taken = new Taken(KNOWN);
  private final Map<TableName, String> tables = new LinkedHashMap<>();
  private final Map<TableName, String> views = new LinkedHashMap<>();
  private final Map<String, String> enums = new LinkedHashMap<>();

  ClassNames(Schema schema) {
    schema.tables().stream().map(Table::name).forEach(name -> tables.put(name, free(name)));
    schema.enums().stream().filter(ClassNames::canBeEnum).forEach(this::add);
    schema.views().stream().map(View::name).forEach(name -> views.put(name, free(name)));
  }

  /** Tables of one name in several schemas are told apart by their schema. */
  private String free(TableName name) {
    String simple = JavaNames.type(name.name());
    String schema = name.schema();
    boolean known = tables.containsValue(simple) || KNOWN.contains(simple);
    String wanted = schema != null && known ? JavaNames.type(schema) + simple : simple;
    return taken.free(KNOWN.contains(wanted) ? wanted + "Row" : wanted);
  }

  private void add(EnumType type) {
    int dot = type.name().indexOf('.');
    enums.put(type.name(), free(name(type.name(), dot)));
  }

  private static TableName name(String name, int dot) {
    return dot < 0
        ? TableName.of(name)
        : new TableName(name.substring(0, dot), name.substring(dot + 1));
  }

  private static boolean canBeEnum(EnumType type) {
    return !type.labels().isEmpty() && type.labels().stream().allMatch(JavaNames::isConstant);
  }

  String of(TableName table) {
    return tables.getOrDefault(table, JavaNames.type(table.name()));
  }

  String ofView(TableName view) {
    return views.getOrDefault(view, JavaNames.type(view.name()));
  }

  Map<String, String> enums() {
    return Map.copyOf(enums);
  }

  Taken taken() {
    return taken;
  }
}
