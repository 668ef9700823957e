package dev.plinth.processor;

import dev.plinth.processor.ClassShape.Trait;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Writes the generated class of a model. */
final class ModelWriter {
  private static final Set<String> OWN_NAMES = Set.of("Path", "M");

  private final ModelSource model;
  private final Layout layout;
  private final Imports imports;
  private final Code code = new Code();

  private ModelWriter(ModelSource model, Layout layout, Predicate<String> isNeighbour) {
    this.model = model;
    this.layout = layout;
    this.imports = new Imports(model.packageName(), OWN_NAMES, isNeighbour);
  }

  /**
   * The text of the file.
   *
   * @param isNeighbour whether the model's package has a class of this simple name
   */
  static String write(ModelSource model, Layout layout, Predicate<String> isNeighbour) {
    return new ModelWriter(model, layout, isNeighbour).write();
  }

  private String write() {
    String name = imports.name(model.type());
    TypeConstants constants = TypeConstants.of(layout);
    code.line("/** The columns, relations and row access of {@link " + name + "}. */");
    if (model.shape().is(Trait.SEES_GENERATED)) {
      code.line("@" + imports.name(Library.GENERATED) + "(\"" + ModelProcessor.NAME + "\")");
    }
    String above = imports.name(Library.MODEL_TYPE) + "<" + name + ">";
    String declared = visibility() + "final class " + model.generatedName();
    code.open(declared + " extends " + above + " {");
    new MetaWriter(model, layout, constants, imports, code).write();
    new PathWriter(model, layout, imports, code).write();
    new AccessWriter(model, layout, constants, imports, code).write();
    code.close("}");
    return head() + code;
  }

  private String visibility() {
    return model.shape().is(Trait.PUBLIC) ? "public " : "";
  }

  private String head() {
    Code head = new Code();
    if (!model.packageName().isEmpty()) {
      head.line("package " + model.packageName() + ";").blank();
    }
    List<String> names = imports.names();
    names.forEach(name -> head.line("import " + name + ";"));
    return names.isEmpty() ? head.toString() : head.blank().toString();
  }
}
