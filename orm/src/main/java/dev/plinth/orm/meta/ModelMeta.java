package dev.plinth.orm.meta;

import dev.plinth.sql.NearestName;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Plinth knows of one model: its table, its fields, its relations, and how to make an object.
 * Immutable and thread-safe.
 *
 * @param <T> the model
 */
public final class ModelMeta<T extends Persistent> {
  private static final Map<Class<?>, Object> ZEROS =
      Map.of(
          Boolean.class,
          false,
          Byte.class,
          (byte) 0,
          Short.class,
          (short) 0,
          Character.class,
          (char) 0,
          Integer.class,
          0,
          Long.class,
          0L,
          Float.class,
          0f,
          Double.class,
          0d);

  private final Class<T> type;
  private final TableName table;
  private final ModelType<T> access;
  private final List<FieldMeta> fields;
  private final List<FieldMeta> key;
  private final @Nullable Object[] untouched;
  private final List<RelationMeta> relations;
  private final Map<String, FieldMeta> fieldsByName = new LinkedHashMap<>();
  private final Map<String, RelationMeta> relationsByName = new LinkedHashMap<>();
  private final Map<String, FieldMeta> fieldsBySnakeCase = new HashMap<>();
  private final Map<String, RelationMeta> relationsBySnakeCase = new HashMap<>();
  private final List<IndexMeta> indexes;
  private final List<CheckMeta> checks;
  private final @Nullable String comment;
  private final @Nullable String renamedFrom;
  private final boolean readOnly;

  ModelMeta(ModelDefinition<T> definition) {
    this.type = definition.type;
    this.table = definition.table();
    this.access = definition.access;
    this.fields = definition.fieldMetas();
    this.key = fields.stream().filter(FieldMeta::primaryKey).toList();
    this.untouched = fields.stream().map(ModelMeta::untouched).toArray();
    this.relations = relations(definition);
    this.indexes = List.copyOf(definition.indexes);
    this.checks = List.copyOf(definition.checks);
    this.comment = definition.comment;
    this.renamedFrom = definition.renamedFrom;
    this.readOnly = definition.readOnly;
    fields.forEach(this::name);
    relations.forEach(this::name);
  }

  /** What a field holds where nothing was set, as a snapshot keeps it. */
  private static @Nullable Object untouched(FieldMeta field) {
    Object zero = field.primitive() ? ZEROS.get(field.type().javaType()) : null;
    return field.type().isMutable() ? field.type().bindable(zero) : zero;
  }

  private void name(FieldMeta field) {
    fieldsByName.put(field.name(), field);
    fieldsBySnakeCase.putIfAbsent(Names.snakeCase(field.name()), field);
  }

  private void name(RelationMeta relation) {
    relationsByName.put(relation.name(), relation);
    relationsBySnakeCase.putIfAbsent(Names.snakeCase(relation.name()), relation);
  }

  private List<RelationMeta> relations(ModelDefinition<T> definition) {
    List<RelationMeta> made = new ArrayList<>();
    for (RelationDefinition<T> relation : definition.relations) {
      List<FieldMeta> own =
          fields.stream().filter(field -> relation.name().equals(field.relation())).toList();
      made.add(new RelationMeta(relation, this, made.size(), own));
    }
    return List.copyOf(made);
  }

  /**
   * The description of a model class.
   *
   * @throws PlinthException {@code model.no-metadata} where the processor has not run for it
   */
  public static <T extends Persistent> ModelMeta<T> of(Class<T> type) {
    return Models.of(type);
  }

  /** The description of an object's model. */
  public static ModelMeta<?> ofObject(Persistent object) {
    return Models.of(object.getClass()); // any model
  }

  /**
   * The models that are known: those whose generated classes were loaded so far, because somebody
   * touched them or a model that names them.
   */
  public static Collection<ModelMeta<?>> known() {
    return Models.known();
  }

  /** The model's class. */
  public Class<T> type() {
    return type;
  }

  /** The model's name in messages: its simple class name. */
  public String name() {
    return type.getSimpleName();
  }

  /** The table. */
  public TableName table() {
    return table;
  }

  /**
   * The fields of an index, without those of its expressions; a relation stands for its columns.
   */
  public List<FieldMeta> fieldsOf(IndexMeta index) {
    List<FieldMeta> indexed = new ArrayList<>();
    for (String declared : index.fields()) {
      String name = declared.startsWith("-") ? declared.substring(1) : declared;
      RelationMeta relation = findRelation(name);
      indexed.addAll(relation == null ? List.of(field(name)) : relation.fields());
    }
    return indexed;
  }

  /** All columns, in declaration order; {@code fields().get(i).index() == i}. */
  public List<FieldMeta> fields() {
    return fields;
  }

  /** The primary key's fields, in order; at least one. */
  public List<FieldMeta> key() {
    return key;
  }

  /** All relations; {@code relations().get(i).index() == i}. */
  public List<RelationMeta> relations() {
    return relations;
  }

  /** The indexes and unique constraints of {@code @Table}. */
  public List<IndexMeta> indexes() {
    return indexes;
  }

  /** The checks of {@code @Table}. */
  public List<CheckMeta> checks() {
    return checks;
  }

  /** The table's comment. */
  public @Nullable String comment() {
    return comment;
  }

  /** The name the table had before, or null. */
  public @Nullable String renamedFrom() {
    return renamedFrom;
  }

  /** Whether it is the model of a view, or of a table that others keep. */
  public boolean isReadOnly() {
    return readOnly;
  }

  /**
   * Makes sure that rows of the model may be written.
   *
   * @throws PlinthException {@code model.read-only} where they may not
   */
  public void requireWritable() {
    if (readOnly) {
      throw new PlinthException(
          "model.read-only",
          name()
              + " only reads '"
              + table
              + "', so nothing of it is saved or deleted. Write the rows that it comes from, or drop"
              + " readOnly from its @Table.");
    }
  }

  /** The field at an index. */
  public FieldMeta field(int index) {
    return fields.get(index);
  }

  /** The relation at an index. */
  public RelationMeta relation(int index) {
    return relations.get(index);
  }

  /** The field that counts versions, if there is one. */
  public Optional<FieldMeta> version() {
    return fields.stream().filter(FieldMeta::version).findFirst();
  }

  /** The field of a name, in Java's writing or in snake_case, or null. */
  public @Nullable FieldMeta findField(String name) {
    FieldMeta field = fieldsByName.get(name);
    return field == null ? fieldsBySnakeCase.get(name) : field;
  }

  /** The relation of a name, in Java's writing or in snake_case, or null. */
  public @Nullable RelationMeta findRelation(String name) {
    RelationMeta relation = relationsByName.get(name);
    return relation == null ? relationsBySnakeCase.get(name) : relation;
  }

  /**
   * The field of a name, in Java's writing or in snake_case.
   *
   * @throws PlinthException {@code query.unknown-field} with the nearest name and all names
   */
  public FieldMeta field(String name) {
    FieldMeta field = findField(name);
    if (field == null) {
      throw unknownField(name);
    }
    return field;
  }

  /**
   * The relation of a name, in Java's writing or in snake_case.
   *
   * @throws PlinthException {@code query.unknown-field} with the nearest name and all names
   */
  public RelationMeta relation(String name) {
    RelationMeta relation = findRelation(name);
    if (relation == null) {
      throw unknownField(name);
    }
    return relation;
  }

  /** The error for a name that is neither a field nor a relation. */
  public PlinthException unknownField(String name) {
    List<String> names = new ArrayList<>(fieldsByName.keySet());
    names.addAll(relationsByName.keySet());
    names.sort(null);
    String hint =
        NearestName.of(name, names).map(near -> " Did you mean '" + near + "'?").orElse("");
    return new PlinthException(
        "query.unknown-field",
        "No field '"
            + name
            + "' on "
            + name()
            + "."
            + hint
            + " Fields: "
            + String.join(", ", names)
            + ".");
  }

  /** A new object of the model. */
  public T newObject() {
    return access.newObject();
  }

  /**
   * Where a row has the columns of these fields, which begin at this 1-based index and follow one
   * another: for each field of the model the index of its column, 0 for those that are not read.
   */
  public int[] columns(List<FieldMeta> read, int first) {
    int[] at = new int[fields.size()];
    for (int i = 0; i < read.size(); i++) {
      at[read.get(i).index()] = first + i;
    }
    return at;
  }

  /** The snapshot of every object in which nothing was set; never written to. */
  @Nullable Object[] untouched() {
    return untouched;
  }

  /** How the fields of an object of this model are reached. */
  @SuppressWarnings("unchecked") // asked with objects of this model alone
  ModelType<Persistent> access() {
    return (ModelType<Persistent>) access;
  }

  @Override
  public String toString() {
    return name();
  }
}
