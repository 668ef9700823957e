package dev.plinth.processor;

import dev.plinth.processor.Findings.Finding;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/**
 * Reads the models of a compilation, checks them, and writes {@code User_} for each {@code User}.
 *
 * <p>A model is every class that extends {@code Entity} or {@code Model} and is not abstract. All
 * that is wrong with it is reported at its place; the generated class is written all the same,
 * without what cannot be generated, so that the report is not drowned by errors that only follow
 * from it. Each file is made from one model and what that model names, so that incremental builds
 * stay incremental.
 */
@SupportedAnnotationTypes("*") // a model needs no annotation to be one
public final class ModelProcessor extends AbstractProcessor {
  static final String NAME = "dev.plinth.processor.ModelProcessor";

  private final Set<String> waiting = new LinkedHashSet<>();
  private final Map<String, String> unresolved = new HashMap<>();
  private final Set<String> models = new HashSet<>();
  private final Map<String, Boolean> neighbours = new HashMap<>();
  private final Set<String> present = new HashSet<>();
  private final Set<String> written = new HashSet<>();

  /** For the compiler. */
  public ModelProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    ModelReader reader = new ModelReader(processingEnv, this::isTaken);
    neighbours.clear(); // each round may bring new classes
    List<TypeElement> classes = new ArrayList<>();
    round.getRootElements().forEach(root -> addClasses(root, classes));
    classes.forEach(type -> present.add(type.getQualifiedName().toString()));
    for (TypeElement type : reader.modelsAmong(classes)) {
      waiting.add(type.getQualifiedName().toString());
      models.add(type.getSimpleName().toString());
    }

    for (String name : List.copyOf(waiting)) {
      TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
      ModelSource model = reader.read(type);
      if (round.processingOver() || !isWorthWaiting(model)) {
        waiting.remove(name);
        handle(model, type);
      }
    }
    return false; // the annotations are everybody's
  }

  private static void addClasses(Element root, List<TypeElement> classes) {
    if (root instanceof TypeElement type) {
      classes.add(type);
      ElementFilter.typesIn(type.getEnclosedElements())
          .forEach(nested -> addClasses(nested, classes));
    }
  }

  private boolean isTaken(String name) {
    return present.contains(name) || written.contains(name);
  }

  /**
   * Whether types that are not there yet may still come from another processor: as long as each
   * round finds more of them.
   */
  private boolean isWorthWaiting(ModelSource model) {
    if (!model.isUnresolved()) {
      return false;
    }
    String unknown =
        model.members().stream()
            .map(Member::type)
            .filter(JavaType::isUnknown)
            .map(JavaType::display)
            .collect(Collectors.joining(" "));
    return !unknown.equals(unresolved.put(model.type().qualifiedName(), unknown));
  }

  private void handle(ModelSource model, TypeElement type) {
    Findings findings = new Findings(model);
    if (!model.shape().isModel()) {
      notAModel(model, findings);
    } else {
      Check.all(models).forEach(check -> check.check(model, findings));
      write(findings, type);
    }
    for (Finding finding : findings.all()) {
      finding.place().error(processingEnv.getMessager(), finding.message());
    }
  }

  private static void notAModel(ModelSource model, Findings findings) {
    AnnotationSource table = model.table();
    AnnotationSource renamed = model.renamed();
    boolean entity = model.shape().is(ClassShape.Trait.ENTITY);
    if (table != null) {
      Problem problem = entity ? Problem.ABSTRACT_TABLE : Problem.NOT_AN_ENTITY;
      findings.add(table.place(), problem, model.simpleName());
    }
    if (renamed != null && entity) {
      findings.add(renamed.place(), Problem.ABSTRACT_RENAMED_FROM, model.simpleName());
    }
  }

  private Predicate<String> neighboursOf(TypeElement type) {
    Elements elements = processingEnv.getElementUtils();
    ModuleElement module = elements.getModuleOf(type);
    String folder = elements.getPackageOf(type).getQualifiedName() + ".";
    return name ->
        neighbours.computeIfAbsent(
            folder + name,
            full -> present.contains(full) || elements.getTypeElement(module, full) != null);
  }

  private void write(Findings findings, TypeElement type) {
    ModelSource model = findings.sound();
    String name = Generated.typeFor(model.type()).qualifiedName();
    if (isTaken(name) || model.shape().is(ClassShape.Trait.PRIVATE)) {
      return; // it is reported, and such a class would only add errors of its own
    }
    written.add(name);
    try (Writer file = processingEnv.getFiler().createSourceFile(name, type).openWriter()) {
      file.write(ModelWriter.write(model, findings.layout(), neighboursOf(type)));
    } catch (IOException e) {
      processingEnv
          .getMessager()
          .printMessage(Diagnostic.Kind.ERROR, "Can't write " + name + ": " + e.getMessage(), type);
    }
  }
}
