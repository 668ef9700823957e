package dev.plinth.migrations.drift;

import dev.plinth.db.Database;
import dev.plinth.db.DatabaseException;
import dev.plinth.db.LiveSchema;
import dev.plinth.db.Transaction;
import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.SchemaDdl;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.ObjectDdl;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Sequence;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.View;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a database say the expressions of a schema in its own words: creates what has any in schemas
 * of its own, reads them back, and rolls everything back.
 */
final class Printed {
  private static final Logger LOG = LoggerFactory.getLogger(Printed.class);

  private final Database database;
  private final Schema expected;
  private final Shadow shadow;

  private Printed(Database database, Schema expected) {
    this.database = database;
    this.expected = expected;
    this.shadow = Shadow.of(expected);
  }

  /**
   * The expected schema in the words of the database, as far as it can say them.
   *
   * @param live what is there; what it lacks needs no words
   */
  static Schema by(Database database, Schema expected, Schema live) {
    Printed printed = new Printed(database, expected);
    try (Transaction transaction = database.begin()) {
      Schema told = printed.tell(live);
      transaction.rollback();
      return told;
    } catch (DatabaseException refused) {
      LOG.debug("Expressions are compared as they are written: {}", refused.getMessage());
      return expected;
    }
  }

  private Schema tell(Schema live) {
    shadow.namespaces().forEach(name -> run(List.of(new Ddl.CreateSchema(name, false))));
    database.query(database.dialect().catalog().inside(shadow.own()), row -> row.columnCount());
    expected.enums().forEach(this::create);
    expected.sequences().forEach(this::create);
    expected.tables().stream()
        .filter(table -> live.table(table.name()).isPresent())
        .forEach(this::create);
    expected.views().stream()
        .filter(view -> live.view(view.name()).isPresent())
        .forEach(this::create);
    Schema told = LiveSchema.read(database, shadow.namespaces().toArray(new String[0]));
    return shadow.words(expected, told);
  }

  private void create(EnumType type) {
    run(List.of(new ObjectDdl.CreateEnum(shadow.of(type), false)));
  }

  private void create(Sequence sequence) {
    run(List.of(new ObjectDdl.CreateSequence(shadow.of(sequence), false)));
  }

  private void create(View view) {
    tolerantly(view.name(), List.of(new ObjectDdl.CreateView(shadow.of(view), false)));
  }

  /** References hold no expression, so that each table stands for itself. */
  private void create(Table table) {
    List<Ddl> changes = new ArrayList<>();
    Schema alone = Schema.of(shadow.of(table).foreignKeys(List.of()));
    for (Ddl ddl : SchemaDdl.create(alone, database.dialect())) {
      if (!(ddl instanceof Ddl.CreateSchema)) {
        changes.add(ddl);
      }
    }
    tolerantly(table.name(), changes);
  }

  private void tolerantly(TableName name, List<Ddl> changes) {
    try {
      database.transaction(() -> run(changes));
    } catch (DatabaseException refused) {
      LOG.debug("{} is compared as it is written: {}", name, refused.getMessage());
    }
  }

  private void run(List<Ddl> changes) {
    for (Ddl ddl : changes) {
      database.dialect().compile(ddl).forEach(database::execute);
    }
  }
}
