package dev.plinth.processor;

import java.util.List;

/** Checks of the indexes, unique constraints and checks of {@code @Table}. */
final class IndexChecks {
  private final ModelSource model;
  private final Layout layout;
  private final Findings findings;

  private IndexChecks(ModelSource model, Findings findings) {
    this.model = model;
    this.layout = findings.layout();
    this.findings = findings;
  }

  static void all(ModelSource model, Findings findings) {
    AnnotationSource table = model.table();
    if (table == null) {
      return;
    }
    if (model.isReadOnly()) {
      List.of("indexes", "unique", "checks", "comment")
          .forEach(option -> unmade(model, option, findings));
    }
    IndexChecks checks = new IndexChecks(model, findings);
    table.annotations("indexes").forEach(checks::index);
    table.annotations("unique").forEach(checks::unique);
    table.annotations("checks").forEach(checks::check);
  }

  private static void unmade(ModelSource model, String option, Findings findings) {
    AnnotationSource table = model.table();
    if (table != null && table.has(option)) {
      findings.add(table.at(option), Problem.READ_ONLY_TABLE, model.simpleName(), option);
    }
  }

  private void index(AnnotationSource index) {
    List<String> expressions = index.texts("expressions");
    if (index.texts("value").isEmpty() && expressions.isEmpty()) {
      empty(index, "Name at least one field, or give it expressions");
    } else if (!index.texts("value").isEmpty() && !expressions.isEmpty()) {
      findings.add(index.place(), Problem.INDEX_FIELDS_AND_EXPRESSIONS, model.simpleName());
    }
    index.texts("value").forEach(name -> field(withoutSign(name), index.at("value")));
    index.texts("include").forEach(name -> field(name, index.at("include")));
    name(index);
  }

  private static String withoutSign(String name) {
    return name.startsWith("-") ? name.substring(1) : name;
  }

  private void unique(AnnotationSource unique) {
    if (unique.texts("value").isEmpty()) {
      empty(unique, "Name at least one field");
    }
    unique.texts("value").forEach(name -> field(name, unique.at("value")));
    name(unique);
  }

  private void check(AnnotationSource check) {
    String sql = check.text("value");
    if (sql == null || sql.isBlank()) {
      empty(check, "Write its condition in SQL");
    }
    name(check);
  }

  private void empty(AnnotationSource annotation, String way) {
    findings.add(annotation.place(), Problem.EMPTY, annotation.name(), model.simpleName(), way);
  }

  private void field(String name, Place place) {
    // a field that has a problem of its own is known all the same
    if (layout.fieldsNamed(name).isEmpty()
        && !model.member(name).filter(findings::isSpoiled).isPresent()) {
      List<String> names = layout.indexableNames();
      findings.add(
          place,
          Problem.UNKNOWN_INDEX_FIELD,
          name,
          model.simpleName(),
          Say.nearest(name, names),
          Say.list(names));
    }
  }

  private void name(AnnotationSource annotation) {
    String name = annotation.text("name");
    if (name != null) {
      String whose = "an @" + annotation.name() + " of " + model.simpleName();
      ClassChecks.name(name, whose, annotation.at("name"), findings);
    }
  }
}
