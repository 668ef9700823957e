package dev.plinth.processor;

import java.util.Set;

/** Checks that members don't take the names of what the generated class has itself. */
final class ReservedNames implements Check {
  private static final Set<String> CONSTANTS = Set.of("META", "ROOT");
  private static final String MAKER = "newObject";

  private final Set<String> pathMethods;

  /** With the methods without parameters that every generated path inherits. */
  ReservedNames(Set<String> pathMethods) {
    this.pathMethods = Set.copyOf(pathMethods);
  }

  @Override
  public void check(ModelSource model, Findings findings) {
    for (FieldSource field : model.fields()) {
      if (CONSTANTS.contains(field.name())) {
        report(model, field, " and keep the column's name with column = \"...\"", findings);
      }
    }
    for (RelationSource relation : model.relations()) {
      if (pathMethods.contains(relation.name()) || relation.name().equals(MAKER)) {
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
