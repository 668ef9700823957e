package dev.plinth.processor;

import dev.plinth.processor.RelationSource.Kind;
import java.util.List;
import java.util.Set;

/** Checks of relations and where they lead. */
final class RelationChecks implements Check {
  private final Set<String> models;

  /** With the names of the models that are known, for one that is not. */
  RelationChecks(Set<String> models) {
    this.models = models;
  }

  @Override
  public void check(ModelSource model, Findings findings) {
    for (RelationSource relation : model.relations()) {
      if (!findings.isSpoiled(relation)) {
        new RelationCheck(model, relation, findings, models).all();
      }
    }
  }

  /** The checks of one relation. */
  private record RelationCheck(
      ModelSource model, RelationSource relation, Findings findings, Set<String> models) {

    void all() {
      annotations();
      initializer();
      target();
      if (!findings.isSpoiled(relation) && relation.kind().holdsKey()) {
        key();
        onDelete();
      }
      if (relation.flag("symmetrical")) {
        symmetrical();
      }
    }

    private String name() {
      return Say.member(model, relation);
    }

    private void annotations() {
      for (AnnotationSource found : relation.annotations()) {
        boolean fits =
            AnnotationUse.of(found.name()).map(use -> use.fits(relation.type())).orElse(true);
        boolean keyless = found.name().equals("PrimaryKey") && !relation.kind().holdsKey();
        boolean version = found.name().equals("Version");
        if (!fits || isJsonOrCustom(found) || keyless || version) {
          wrongAnnotation(found);
        }
      }
    }

    private static boolean isJsonOrCustom(AnnotationSource found) {
      return found.name().equals("JsonField") || found.name().equals("Field");
    }

    private void wrongAnnotation(AnnotationSource found) {
      String types =
          switch (found.name()) {
            case "PrimaryKey" -> "values, and a Ref that holds a key";
            case "Version" -> "int, long";
            default ->
                AnnotationUse.of(found.name()).map(AnnotationUse::types).orElse("values")
                    + (isJsonOrCustom(found) ? " but relations" : "");
          };
      findings.add(
          found.place(),
          Problem.WRONG_ANNOTATION,
          found.name(),
          name(),
          relation.type().display(),
          types,
          "");
      if (relation.kind().isReverse()) {
        findings.leaveOut(relation); // what was meant is not known, so its other end is not either
      }
    }

    private void initializer() {
      if (relation.declaration().initialized()) {
        findings.add(relation.place(), Problem.INITIALIZED, name());
      }
    }

    private void target() {
      JavaType target = relation.target();
      ModelSource found = model.find(target);
      if (target.isUnknown()) {
        findings.spoil(
            relation,
            relation.place(),
            Problem.UNKNOWN_TARGET,
            name(),
            target.display(),
            Say.nearest(target.display(), models));
      } else if (found == null || !found.shape().isModel()) {
        findings.spoil(relation, relation.place(), Problem.NOT_A_MODEL, name(), target.display());
      }
    }

    private void key() {
      List<KeyPart> parts = Keys.of(relation.target(), model);
      List<String> columns = relation.columns();
      if (parts.isEmpty() && !isOwnKey()) {
        findings.spoil(
            relation,
            relation.place(),
            Problem.TARGET_WITHOUT_KEY,
            name(),
            relation.target().display());
      } else if (!parts.isEmpty() && !columns.isEmpty() && columns.size() != parts.size()) {
        columnCount(parts, columns);
      }
    }

    /** A key that leads back to itself is reported once, as a matter of the key. */
    private boolean isOwnKey() {
      return relation.isPrimaryKey();
    }

    private void columnCount(List<KeyPart> parts, List<String> columns) {
      findings.add(
          relation.at("column"),
          Problem.COLUMN_COUNT,
          name(),
          parts.size(),
          relation.target().display(),
          String.join(", ", parts.stream().map(KeyPart::name).toList()),
          columns.size());
    }

    private void onDelete() {
      String action = relation.onDelete();
      String target = relation.target().display();
      if (action.equals("SET_NULL") && !relation.isNullable()) {
        findings.add(relation.at("onDelete"), Problem.SET_NULL, name(), target, target);
      } else if (action.equals("SET_DEFAULT") && relation.option("dbDefault") == null) {
        findings.add(relation.at("onDelete"), Problem.SET_DEFAULT, name(), target);
      }
    }

    private void symmetrical() {
      boolean self = relation.target().qualifiedName().equals(model.type().qualifiedName());
      if (relation.kind() == Kind.MANY_TO_MANY && !self) {
        findings.add(
            relation.at("symmetrical"),
            Problem.NOT_SYMMETRICAL,
            name(),
            model.simpleName(),
            relation.target().display());
      }
    }
  }
}
