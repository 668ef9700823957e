package dev.plinth.migrations.make;

import dev.plinth.migrations.diff.Renames;
import dev.plinth.migrations.diff.SchemaDiff;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.sql.schema.Schema;
import java.util.List;

/**
 * The changes that lead from what the migrations so far make to what the models ask for.
 *
 * <pre>{@code
 * List<Operation> changes =
 *     Autodetector.changes(migrations.schema(), models, answers, Questioner.NOBODY);
 * }</pre>
 *
 * A rename is never guessed: it is told by the model, by an option, or by an answer.
 */
public final class Autodetector {
  private Autodetector() {}

  /**
   * The changes, in an order that runs.
   *
   * @param from what the migrations so far make
   * @param models what the models ask for; what they never speak of, as views, stays
   * @param answers what is known already
   * @param questioner who is asked for the rest
   * @throws Unanswered where something has to be answered and nobody did; all of it is named
   */
  public static List<Operation> changes(
      Schema from, Schema models, Answers answers, Questioner questioner) {
    Asking asking = new Asking(questioner);
    Renames renames = new RenameSearch(from, models, answers, asking).run();
    Schema to = Unmodelled.keep(SchemaDiff.renamed(from, models, renames), models);
    List<Operation> changes = SchemaDiff.between(from, to, renames);
    List<Operation> filled = new Filling(answers, asking).fill(changes, from);
    asking.requireAnswers();
    return filled;
  }
}
