package dev.plinth.processor;

import java.util.Set;

/** Checks that members don't take the names of what the generated class has itself. */
final class ReservedNames {
  private static final Set<String> CONSTANTS = Set.of("META", "ROOT");

  /** The methods without parameters that a generated class has, or that its Path inherits. */
  static final Set<String> METHODS =
      Set.of(
          "newObject",
          "hops",
          "isNull",
          "isNotNull",
          "prefetch",
          "clone",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  private ReservedNames() {}

  static void all(ModelSource model, Findings findings) {
    for (FieldSource field : model.fields()) {
      if (CONSTANTS.contains(field.name())) {
        report(model, field, " and keep the column's name with column = \"...\"", findings);
      }
    }
    for (RelationSource relation : model.relations()) {
      if (METHODS.contains(relation.name())) {
        report(model, relation, "", findings);
      }
    }
  }

  private static void report(ModelSource model, Member member, String way, Findings findings) {
    findings.spoil(
        member,
        member.place(),
        Problem.RESERVED_NAME,
        Say.member(model, member),
        model.generatedName(),
        way);
  }
}
