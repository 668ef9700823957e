package dev.plinth.orm.schema;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The schema of models: a table for each of them, and one for each many-to-many without a link
 * model. Names of constraints and indexes follow from the columns, so equal models make equal
 * schemas.
 *
 * <pre>{@code
 * Schema schema = ModelSchema.of(User.class, Post.class);
 * List<Ddl> changes = SchemaDdl.create(schema, database.dialect());
 * }</pre>
 *
 * <p>Tables that these refer to but that are not among them have to be there already. What a model
 * only reads is no part of it.
 */
public final class ModelSchema {
  private final Map<String, EnumType> enums = new LinkedHashMap<>();
  private final List<Table> tables = new ArrayList<>();

  private ModelSchema() {}

  /**
   * The schema of model classes.
   *
   * @throws dev.plinth.sql.PlinthException {@code model.no-metadata} where the processor has not
   *     run for one
   */
  @SafeVarargs
  public static Schema of(Class<? extends Persistent>... models) {
    List<ModelMeta<?>> metas = new ArrayList<>();
    for (Class<? extends Persistent> model : models) {
      metas.add(ModelMeta.of(model));
    }
    return of(metas);
  }

  /** The schema of models; one that is named twice counts once. */
  public static Schema of(Collection<? extends ModelMeta<?>> models) {
    ModelSchema schema = new ModelSchema();
    new LinkedHashSet<>(models).forEach(schema::add);
    return new Schema(schema.tables, List.copyOf(schema.enums.values()));
  }

  private void add(ModelMeta<?> model) {
    if (!model.isReadOnly()) {
      addTables(model);
    }
  }

  private void addTables(ModelMeta<?> model) {
    tables.add(ModelTable.of(model));
    for (RelationMeta relation : model.relations()) {
      if (relation.kind() == RelationMeta.Kind.MANY_TO_MANY && relation.through() == null) {
        tables.add(LinkTable.of(relation));
      }
    }
    model.fields().forEach(this::addEnum);
  }

  private void addEnum(FieldMeta field) {
    SqlType type = field.sqlType();
    SqlType single = type.element() == null ? type : type.element();
    if (single.kind() == SqlType.Kind.ENUM && single.name() != null) {
      enums.putIfAbsent(single.name(), new EnumType(single.name(), field.type().labels()));
    }
  }
}
