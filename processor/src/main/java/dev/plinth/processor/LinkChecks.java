package dev.plinth.processor;

import dev.plinth.processor.RelationSource.Kind;
import java.util.Objects;

/** Checks of the link models and link tables of many-to-many relations. */
final class LinkChecks {
  private LinkChecks() {}

  static void all(ModelSource model, Findings findings) {
    for (RelationSource relation : model.relations()) {
      if (relation.kind() == Kind.MANY_TO_MANY && !findings.isSpoiled(relation)) {
        through(model, relation, findings);
        readOnly(model, relation, findings);
        linkTable(model, relation, findings);
      }
    }
  }

  private static void through(ModelSource model, RelationSource relation, Findings findings) {
    JavaType through = relation.through();
    if (through == null) {
      return;
    }
    ModelSource link = model.find(through);
    if (link == null || !link.shape().isModel()) {
      findings.spoil(
          relation,
          relation.at("through"),
          Problem.THROUGH_NOT_A_MODEL,
          through.display(),
          Say.member(model, relation));
      return;
    }
    boolean self = relation.target().qualifiedName().equals(model.type().qualifiedName());
    keys(model, relation, link, model.type(), self ? 2 : 1, findings);
    if (!self) {
      keys(model, relation, link, relation.target(), 1, findings);
    }
  }

  private static void keys(
      ModelSource model,
      RelationSource relation,
      ModelSource link,
      JavaType to,
      int wanted,
      Findings findings) {
    long found =
        link.relations().stream()
            .filter(there -> there.kind().holdsKey())
            .filter(there -> there.target().qualifiedName().equals(to.qualifiedName()))
            .count();
    if (found != wanted) {
      findings.add(
          relation.at("through"),
          Problem.THROUGH_WITHOUT_KEY,
          link.simpleName(),
          Say.member(model, relation),
          found == 0 ? "no Ref" : found + (found == 1 ? " Ref" : " Refs"),
          to.display(),
          wanted == 1 ? "one" : "two, the first for this side");
    }
  }

  private static void readOnly(ModelSource model, RelationSource relation, Findings findings) {
    ModelSource side = model.isReadOnly() ? model : model.find(relation.target());
    if (relation.through() == null && side != null && side.isReadOnly()) {
      String name = Say.member(model, relation);
      findings.add(relation.place(), Problem.READ_ONLY_LINK, name, side.simpleName());
    }
  }

  private static void linkTable(ModelSource model, RelationSource relation, Findings findings) {
    if (relation.storageAnnotation().filter(a -> a.has("linkTable")).isEmpty()) {
      return;
    }
    JavaType through = relation.through();
    if (through != null) {
      findings.add(
          relation.at("linkTable"),
          Problem.THROUGH_AND_TABLE,
          Say.member(model, relation),
          through.display());
    } else {
      String whose = "the link table of " + Say.member(model, relation);
      String table = Objects.requireNonNullElse(relation.option("linkTable"), "");
      ClassChecks.name(table, whose, relation.at("linkTable"), findings);
    }
  }
}
