package dev.plinth.migrations.diff;

import dev.plinth.migrations.operation.Operation;
import dev.plinth.sql.schema.Schema;
import java.util.List;

/**
 * What leads from one schema to another, in an order that databases take: what is referred to comes
 * first, circles of references are closed at the end, and what stands in the way of a change is
 * taken away before it and put back after it.
 *
 * <pre>{@code
 * List<Operation> steps = SchemaDiff.between(replayed, ModelSchema.of(models));
 * Operations.of(steps).apply(replayed);   // the second schema, apart from the order of columns
 * }</pre>
 *
 * The order of tables, columns, constraints and indexes is no difference. Tables and columns that
 * go on under another name are those of {@link Renames}; a constraint or index that is the same but
 * for its name is renamed.
 */
public final class SchemaDiff {
  private SchemaDiff() {}

  /** The steps from one schema to another, in which nothing is renamed. */
  public static List<Operation> between(Schema from, Schema to) {
    return between(from, to, Renames.NONE);
  }

  /** The steps from one schema to another; none where they are the same. */
  public static List<Operation> between(Schema from, Schema to, Renames renames) {
    Draft draft = new Draft(from, to);
    Surroundings.create(draft);
    rename(draft, Renaming.of(renames, draft));
    takeAway(draft);
    change(draft);
    putInPlace(draft);
    Surroundings.drop(draft);
    return draft.operations();
  }

  /** The first schema with the names that its tables and columns have in the second one. */
  public static Schema renamed(Schema from, Schema to, Renames renames) {
    Schema renamed = from;
    for (Operation rename : Renaming.of(renames, new Draft(from, to))) {
      renamed = rename.apply(renamed);
    }
    return renamed;
  }

  private static void rename(Draft draft, List<Operation> renames) {
    ViewChanges.drop(draft, Renaming.tables(renames));
    renames.forEach(draft::add);
  }

  private static void takeAway(Draft draft) {
    ViewChanges.drop(draft);
    Taken taken = Taken.of(draft);
    taken.references().forEach(draft::add);
    taken.others().forEach(draft::add);
    DroppedTables.drop(draft);
    taken.renames().forEach(draft::add);
  }

  private static void change(Draft draft) {
    EnumChanges.createAndAlter(draft);
    SequenceChanges.createAndAlter(draft);
    ColumnChanges.change(draft);
  }

  private static void putInPlace(Draft draft) {
    MissingRules.addButReferences(draft);
    NewTables.create(draft);
    MissingRules.addReferences(draft);
    CommentChanges.change(draft);
    SequenceChanges.drop(draft);
    EnumChanges.drop(draft);
    ViewChanges.create(draft);
  }
}
