package dev.plinth.migrations.diff;

import dev.plinth.migrations.operation.AlterSequence;
import dev.plinth.migrations.operation.CreateSequence;
import dev.plinth.migrations.operation.DropSequence;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Sequence;

/** Counters: made and changed before the columns that may use them, dropped after. */
final class SequenceChanges {
  private SequenceChanges() {}

  static void createAndAlter(Draft draft) {
    for (Sequence target : draft.to().sequences()) {
      if (!isThere(draft.now(), target)) {
        draft.add(new CreateSequence(target));
      } else if (!draft.now().sequences().contains(target)) {
        draft.add(new AlterSequence(target));
      }
    }
  }

  static void drop(Draft draft) {
    draft.now().sequences().stream()
        .filter(sequence -> !isThere(draft.to(), sequence))
        .forEach(sequence -> draft.add(new DropSequence(sequence.name())));
  }

  private static boolean isThere(Schema schema, Sequence sequence) {
    return schema.sequences().stream().anyMatch(other -> other.name().equals(sequence.name()));
  }
}
