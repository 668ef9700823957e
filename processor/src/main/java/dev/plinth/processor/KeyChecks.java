package dev.plinth.processor;

import java.util.List;
import java.util.Set;

/** Checks of the primary key. */
final class KeyChecks {
  private static final Set<String> COUNTED =
      Set.of("long", "int", "short", "Long", "Integer", "Short");

  private KeyChecks() {}

  static void all(ModelSource model, Findings findings) {
    List<Member> key = model.key();
    if (key.isEmpty()) {
      findings.add(model.place(), Problem.NO_PRIMARY_KEY, model.simpleName());
    }
    second(model, key, findings);
    key.forEach(member -> identity(model, member, key.size(), findings));
    key.forEach(member -> cycle(model, member, findings));
  }

  private static void second(ModelSource model, List<Member> key, Findings findings) {
    boolean inherited = key.stream().anyMatch(KeyChecks::isOfModel);
    for (Member member : key) {
      if (inherited && !isOfModel(member)) {
        findings.add(
            member.annotation("PrimaryKey").orElseThrow().place(),
            Problem.SECOND_PRIMARY_KEY,
            Say.member(model, member),
            model.simpleName());
      }
    }
  }

  private static boolean isOfModel(Member member) {
    return member.declaration().owner().equals("Model") && member.name().equals("id");
  }

  private static void identity(ModelSource model, Member member, int parts, Findings findings) {
    AnnotationSource annotation = member.annotation("PrimaryKey").orElseThrow();
    if (!annotation.flag("identity") || isOfModel(member)) {
      return;
    }
    if (!COUNTED.contains(member.type().simpleName())) {
      findings.add(
          annotation.at("identity"),
          Problem.IDENTITY_TYPE,
          Say.member(model, member),
          member.type().display());
    } else if (parts > 1) {
      findings.add(
          annotation.at("identity"),
          Problem.IDENTITY_PART,
          Say.member(model, member),
          model.simpleName());
    }
  }

  private static void cycle(ModelSource model, Member member, Findings findings) {
    if (member instanceof RelationSource relation
        && relation.kind().holdsKey()
        && !findings.isSpoiled(relation)
        && Keys.of(relation.target(), model).isEmpty()) {
      findings.spoil(
          relation,
          relation.place(),
          Problem.KEY_CYCLE,
          model.simpleName(),
          relation.target().display(),
          Say.member(model, relation));
    }
  }
}
