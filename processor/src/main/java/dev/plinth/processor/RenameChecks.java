package dev.plinth.processor;

import java.util.List;

/** Checks of the names that tables and columns had before. */
final class RenameChecks {
  private final AnnotationSource renamed;
  private final String owner;
  private final String kind;
  private final List<String> now;
  private final Findings findings;

  private RenameChecks(
      AnnotationSource renamed, String owner, String kind, List<String> now, Findings findings) {
    this.renamed = renamed;
    this.owner = owner;
    this.kind = kind;
    this.now = now;
    this.findings = findings;
  }

  static void all(ModelSource model, Findings findings) {
    AnnotationSource renamed = model.renamed();
    if (renamed != null) {
      List<String> now = List.of(model.tableName());
      new RenameChecks(renamed, model.simpleName(), "table", now, findings).check();
    }
    Layout layout = findings.layout();
    for (Member member : findings.sound().members()) {
      member
          .annotation(Annotations.RENAMED_FROM)
          .ifPresent(found -> member(model, member, found, layout, findings));
    }
  }

  private static void member(
      ModelSource model,
      Member member,
      AnnotationSource renamed,
      Layout layout,
      Findings findings) {
    List<String> now = layout.columnsOf(member).stream().map(ColumnSource::column).toList();
    String name = Say.member(model, member);
    if (now.isEmpty()) {
      findings.add(renamed.place(), Problem.NO_COLUMN_TO_RENAME, name);
    } else {
      new RenameChecks(renamed, name, "column", now, findings).check();
    }
  }

  private void check() {
    List<String> before = renamed.texts("value");
    Place place = renamed.at("value");
    for (String name : before) {
      ClassChecks.name(name, "the former " + kind + " of " + owner, place, findings);
    }
    if (before.size() != now.size()) {
      String names = count(before.size(), "name");
      findings.add(place, Problem.RENAMED_FROM_COUNT, owner, names, count(now.size(), kind));
    } else if (before.equals(now)) { // a part of a key may keep its name
      findings.add(place, Problem.RENAMED_FROM_ITSELF, owner, String.join("', '", before), kind);
    }
  }

  private static String count(int count, String noun) {
    return count == 1 ? "1 " + noun : count + " " + noun + "s";
  }
}
