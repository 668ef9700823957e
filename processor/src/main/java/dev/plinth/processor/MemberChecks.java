package dev.plinth.processor;

import java.util.List;

/** Checks that hold for values and relations alike. */
final class MemberChecks {
  private MemberChecks() {}

  static void all(ModelSource model, Findings findings) {
    for (Member member : model.members()) {
      stored(model, member, findings);
      reachable(model, member, findings);
      annotations(model, member, findings);
    }
  }

  private static void stored(ModelSource model, Member member, Findings findings) {
    Declaration declaration = member.declaration();
    if (!declaration.stored()) {
      AnnotationSource first = member.annotations().get(0);
      findings.spoil(
          member, first.place(), Problem.NOT_STORED, Say.member(model, member), first.name());
    } else if (declaration.fixed()) {
      findings.spoil(member, member.place(), Problem.FINAL, Say.member(model, member));
    }
    if (declaration.hides()) {
      findings.add(member.place(), Problem.HIDES, Say.member(model, member));
    }
  }

  private static void reachable(ModelSource model, Member member, Findings findings) {
    Access access = member.access();
    if (!access.isPossible() && !findings.isSpoiled(member)) {
      findings.spoil(
          member,
          member.place(),
          Problem.UNREACHABLE,
          Say.member(model, member),
          model.generatedName(),
          missing(member));
    }
  }

  private static String missing(Member member) {
    String name = Character.toUpperCase(member.name().charAt(0)) + member.name().substring(1);
    String getter = member.type().name().equals("boolean") ? "is" : "get";
    String read = "getter " + getter + name + "()";
    String write = "setter set" + name + "(" + member.type().display() + ")";
    if (!member.access().getter().isEmpty()) {
      return write;
    }
    return member.access().setter().isEmpty() ? read + " and no " + write : read;
  }

  private static void annotations(ModelSource model, Member member, Findings findings) {
    List<AnnotationSource> storing =
        member.annotations().stream().filter(each -> !Annotations.isMark(each.name())).toList();
    if (storing.size() > 1) {
      findings.add(
          storing.get(1).place(),
          Problem.TWO_ANNOTATIONS,
          Say.member(model, member),
          storing.get(0).name(),
          storing.get(1).name());
    }
  }
}
