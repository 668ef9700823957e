package dev.plinth.processor;

import dev.plinth.processor.RelationSource.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that the two ends of a relation know each other. */
final class ReverseChecks {
  private final ModelSource model;
  private final Findings findings;
  private final Map<String, RelationSource> relatedNames = new HashMap<>();

  private ReverseChecks(ModelSource model, Findings findings) {
    this.model = model;
    this.findings = findings;
  }

  static void all(ModelSource model, Findings findings) {
    ReverseChecks checks = new ReverseChecks(model, findings);
    for (RelationSource relation : model.relations()) {
      ModelSource target = model.find(relation.target());
      if (findings.isSpoiled(relation) || target == null) {
        continue;
      }
      if (relation.kind().isReverse()) {
        checks.reverse(relation, target);
      } else {
        checks.relatedName(relation, target);
      }
    }
  }

  private void reverse(RelationSource relation, ModelSource target) {
    if (Reverses.mirrored(relation, model).isPresent()) {
      return;
    }
    List<RelationSource> candidates = Reverses.candidates(relation, model);
    if (relation.option("mappedBy") != null) {
      unknownMappedBy(relation, target);
    } else if (candidates.isEmpty()) {
      noOtherEnd(relation, target);
    } else {
      ambiguous(relation, target, candidates);
    }
  }

  private void unknownMappedBy(RelationSource relation, ModelSource target) {
    List<String> names =
        Reverses.leadingHere(relation, model).stream().map(RelationSource::name).toList();
    String asked = String.valueOf(relation.option("mappedBy"));
    findings.spoil(
        relation,
        relation.at("mappedBy"),
        Problem.UNKNOWN_MAPPED_BY,
        asked,
        target.simpleName(),
        model.simpleName(),
        Say.nearest(asked, names),
        Say.list(names));
  }

  private void noOtherEnd(RelationSource relation, ModelSource target) {
    boolean one = relation.kind() == Kind.REVERSE_ONE;
    List<RelationSource> here = Reverses.leadingHere(relation, model);
    findings.spoil(
        relation,
        relation.place(),
        Problem.NO_OTHER_END,
        name(relation),
        target.simpleName(),
        one ? "@OneToOne Ref" : "Ref or @ManyToMany Many",
        model.simpleName(),
        here.isEmpty() ? "" : " and has relatedName \"" + relation.name() + "\"",
        one ? "" : ", or make this one @ManyToMany");
  }

  private void ambiguous(
      RelationSource relation, ModelSource target, List<RelationSource> candidates) {
    List<String> names =
        candidates.stream().map(there -> target.simpleName() + "." + there.name()).toList();
    findings.spoil(
        relation,
        relation.place(),
        Problem.AMBIGUOUS_REVERSE,
        name(relation),
        Say.and(names),
        relation.name());
  }

  private void relatedName(RelationSource relation, ModelSource target) {
    String asked = relation.option("relatedName");
    if (asked == null) {
      return;
    }
    Member there = target.member(asked).orElse(null);
    if (there == null) {
      unknownRelatedName(relation, target, asked);
    } else if (!isReverseOf(relation, there)) {
      clash(relation, target, asked, there);
    }
    twice(relation, target, asked);
  }

  private boolean isReverseOf(RelationSource relation, Member there) {
    return there instanceof RelationSource reverse
        && reverse.kind().isReverse()
        && model.isKindOf(reverse.target())
        && (reverse.kind() == Kind.REVERSE_ONE) == (relation.kind() == Kind.ONE_TO_ONE)
        && isMappedBy(reverse, relation);
  }

  private static boolean isMappedBy(RelationSource reverse, RelationSource relation) {
    @Nullable String mappedBy = reverse.option("mappedBy");
    return mappedBy == null || mappedBy.equals(relation.name());
  }

  private void unknownRelatedName(RelationSource relation, ModelSource target, String asked) {
    findings.add(
        relation.at("relatedName"),
        Problem.UNKNOWN_RELATED_NAME,
        name(relation),
        asked,
        target.simpleName(),
        Say.nearest(asked, target.memberNames()),
        reverseType(relation));
  }

  private String reverseType(RelationSource relation) {
    return relation.kind() == Kind.ONE_TO_ONE
        ? "@OneToOne(mappedBy = \"" + relation.name() + "\") Ref<" + model.simpleName() + ">"
        : "Many<" + model.simpleName() + ">";
  }

  private void clash(RelationSource relation, ModelSource target, String asked, Member there) {
    String what =
        there instanceof RelationSource other && !other.kind().isReverse()
            ? "a relation of its own"
            : "a " + there.type().display();
    findings.add(
        relation.at("relatedName"),
        Problem.RELATED_NAME_CLASH,
        name(relation),
        asked,
        target.simpleName(),
        what);
  }

  private void twice(RelationSource relation, ModelSource target, String asked) {
    RelationSource first =
        relatedNames.putIfAbsent(target.type().qualifiedName() + "." + asked, relation);
    if (first != null) {
      findings.add(
          relation.at("relatedName"),
          Problem.RELATED_NAME_TWICE,
          name(first),
          name(relation),
          target.simpleName(),
          asked);
    }
  }

  private String name(RelationSource relation) {
    return Say.member(model, relation);
  }
}
