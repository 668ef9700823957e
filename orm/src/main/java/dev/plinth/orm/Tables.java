package dev.plinth.orm;

import dev.plinth.db.Database;
import dev.plinth.orm.schema.ModelSchema;
import dev.plinth.sql.Sql;
import dev.plinth.sql.dialect.Capability;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.dialect.SchemaDdl;
import dev.plinth.sql.schema.Ddl;
import java.util.List;

/**
 * Creates and drops the tables of models, with their link tables, constraints and indexes.
 *
 * <pre>{@code
 * Tables.create(database, User.class, Post.class, Tag.class);
 * Tables.sql(database.dialect(), User.class);   // what it would send
 * }</pre>
 *
 * <p>The order of the models does not matter: what is referred to comes first, and models that refer
 * to each other in a circle work too. All is done or nothing, where the database can roll back
 * changes of its schema. Thread-safe.
 */
public final class Tables {
  private Tables() {}

  /**
   * Creates the tables of models.
   *
   * @throws dev.plinth.db.DatabaseException where one of them is there already
   */
  @SafeVarargs
  public static void create(Database database, Class<? extends Entity>... models) {
    run(database, SchemaDdl.create(ModelSchema.of(models), database.dialect()));
  }

  /** Creates those tables that are missing; the others are left as they are. */
  @SafeVarargs
  public static void createIfMissing(Database database, Class<? extends Entity>... models) {
    run(database, SchemaDdl.create(ModelSchema.of(models), database.dialect(), true));
  }

  /**
   * Drops the tables of models, and all that is in them.
   *
   * @throws dev.plinth.db.DatabaseException where one of them is missing
   */
  @SafeVarargs
  public static void drop(Database database, Class<? extends Entity>... models) {
    run(database, SchemaDdl.drop(ModelSchema.of(models), database.dialect()));
  }

  /** Drops those tables that are there, and all that is in them. */
  @SafeVarargs
  public static void dropIfThere(Database database, Class<? extends Entity>... models) {
    run(database, SchemaDdl.drop(ModelSchema.of(models), database.dialect(), true));
  }

  /** The statements that {@link #create} would send to a database of this dialect. */
  @SafeVarargs
  public static List<Sql> sql(Dialect dialect, Class<? extends Entity>... models) {
    return compiled(SchemaDdl.create(ModelSchema.of(models), dialect), dialect);
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
