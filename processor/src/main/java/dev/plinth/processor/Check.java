package dev.plinth.processor;

import java.util.List;
import java.util.Set;

/** One thing that is looked at in a model. */
@FunctionalInterface
interface Check {

  void check(ModelSource model, Findings findings);

  /**
   * All checks, in their order: what a later one needs, an earlier one has left out if it is bad.
   */
  static List<Check> all(Set<String> pathMethods) {
    return List.of(
        ClassChecks::shape,
        ClassChecks::table,
        MemberChecks::all,
        FieldChecks::all,
        new ReservedNames(pathMethods),
        RelationChecks::all,
        ReverseChecks::all,
        LinkChecks::all,
        KeyChecks::all,
        ColumnChecks::all,
        IndexChecks::all);
  }
}
