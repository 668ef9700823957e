package dev.plinth.orm;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.schema.ModelSchema;
import dev.plinth.sql.Sql;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.dialect.SchemaDdl;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Creates and drops the tables of models, with their link tables, constraints and indexes.
 *
 * <pre>{@code
 * Tables.create(database, User.class, Post.class, Tag.class);
 * Tables.sql(database.dialect(), User.class);   // what it would send
 * }</pre>
 *
 * <p>The order of the models does not matter: what is referred to comes first, and models that
 * refer to each other in a circle work too. Read-only models are passed over. All is done or
 * nothing, where the database can roll back changes of its schema. Thread-safe.
 */
@SuppressWarnings("varargs") // the arrays of models are only read
public final class Tables {
  private Tables() {}

  /**
   * Creates the tables of models.
   *
   * @throws dev.plinth.db.DatabaseException where one of them is there already
   */
  @SafeVarargs
  public static void create(Database database, Class<? extends Entity>... models) {
    create(database, List.of(models));
  }

  /** Creates the tables of models; see {@link #create(Database, Class...)}. */
  public static void create(Database database, List<? extends Class<? extends Entity>> models) {
    run(database, SchemaDdl.create(schema(models), database.dialect()));
  }

  /** Creates those tables that are missing; the others are left as they are. */
  @SafeVarargs
  public static void createIfMissing(Database database, Class<? extends Entity>... models) {
    createIfMissing(database, List.of(models));
  }

  /** Creates those tables that are missing; the others are left as they are. */
  public static void createIfMissing(
      Database database, List<? extends Class<? extends Entity>> models) {
    run(database, SchemaDdl.create(schema(models), database.dialect(), true));
  }

  /**
   * Drops the tables of models, and all that is in them.
   *
   * @throws dev.plinth.db.DatabaseException where one of them is missing
   */
  @SafeVarargs
  public static void drop(Database database, Class<? extends Entity>... models) {
    drop(database, List.of(models));
  }

  /** Drops the tables of models; see {@link #drop(Database, Class...)}. */
  public static void drop(Database database, List<? extends Class<? extends Entity>> models) {
    run(database, SchemaDdl.drop(schema(models), database.dialect()));
  }

  /** Drops those tables that are there, and all that is in them. */
  @SafeVarargs
  public static void dropIfThere(Database database, Class<? extends Entity>... models) {
    dropIfThere(database, List.of(models));
  }

  /** Drops those tables that are there, and all that is in them. */
  public static void dropIfThere(
      Database database, List<? extends Class<? extends Entity>> models) {
    run(database, SchemaDdl.drop(schema(models), database.dialect(), true));
  }

  /** The statements that {@link #create} would send to a database of this dialect. */
  @SafeVarargs
  public static List<Sql> sql(Dialect dialect, Class<? extends Entity>... models) {
    return sql(dialect, List.of(models));
  }

  /** The statements that {@link #create} would send to a database of this dialect. */
  public static List<Sql> sql(Dialect dialect, List<? extends Class<? extends Entity>> models) {
    return compiled(SchemaDdl.create(schema(models), dialect), dialect);
  }

  private static Schema schema(List<? extends Class<? extends Entity>> models) {
    List<ModelMeta<?>> metas = new ArrayList<>();
    models.forEach(model -> metas.add(ModelMeta.of(model)));
    return ModelSchema.of(metas);
  }

  private static List<Sql> compiled(List<Ddl> changes, Dialect dialect) {
    return changes.stream().flatMap(change -> dialect.compile(change).stream()).toList();
  }

  private static void run(Database database, List<Ddl> changes) {
    List<Sql> statements = compiled(changes, database.dialect());
    Runnable all = () -> statements.forEach(database::execute);
    if (database.dialect().has(Capability.TRANSACTIONAL_DDL)) {
      database.transaction(all);
    } else {
      all.run();
    }
  }
}
