package dev.plinth.processor;

import java.util.List;
import java.util.Set;

/** One thing that is looked at in a model. */
@FunctionalInterface
interface Check {

  void check(ModelSource model, Findings findings);

  /**
   * All checks, in their order: what a later one needs, an earlier one has left out if it is bad.
   *
   * @param models the simple names of the models that are known
   */
  static List<Check> all(Set<String> models) {
    return List.of(
        ClassChecks::shape,
        ClassChecks::table,
        MemberChecks::all,
        FieldChecks::all,
        ReservedNames::all,
        new RelationChecks(models),
        ReverseChecks::all,
        LinkChecks::all,
        KeyChecks::all,
        ColumnChecks::all,
        RenameChecks::all,
        IndexChecks::all);
  }
}
