package dev.plinth.migrations.source;

import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.MigrationProblem;
import dev.plinth.migrations.operation.Operation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A migration as a Java class: the same text for the same migration, always, formatted as people
 * expect it. Compiled and made, its operations equal those that were written.
 *
 * <pre>{@code
 * JavaSource source = JavaSource.of(revision, "com.example.shop.migrations");
 * source.className();   // M0002_AddAge
 * source.text();        // package com.example.shop.migrations; ...
 * }</pre>
 *
 * @param packageName its package, may be empty
 * @param className its class
 * @param text the source
 */
public record JavaSource(String packageName, String className, String text) {
  private static final String BASE = "dev.plinth.migrations.Migration";
  private static final int TOLD = 4;

  /**
   * The source of a migration.
   *
   * @throws MigrationProblem {@code migration.not-writable} for one that runs Java
   */
  public static JavaSource of(Revision revision, String packageName) {
    String className = ClassNames.className(revision.id().name());
    return new JavaSource(packageName, className, text(revision, packageName, className));
  }

  /** {@code package.Class}. */
  public String qualifiedName() {
    return packageName.isEmpty() ? className : packageName + "." + className;
  }

  private static String text(Revision revision, String packageName, String className) {
    Imports imports = new Imports();
    imports.use(BASE);
    imports.use(Operation.class);
    String members =
        overrides(revision, packageName, className, imports) + operations(revision, imports);
    String head = packageName.isEmpty() ? "" : "package " + packageName + ";\n\n";
    return head
        + imports
        + "\n"
        + comment(revision)
        + "public final class %s extends Migration {\n".formatted(className)
        + members
        + "}\n";
  }

  private static String comment(Revision revision) {
    List<String> told =
        revision.operations().stream().map(Operation::describe).limit(TOLD).toList();
    int more = revision.operations().size() - told.size();
    String text = String.join(", ", told) + (more > 0 ? " and " + more + " more" : "");
    return told.isEmpty() ? "" : Comment.of(text);
  }

  private static String overrides(
      Revision revision, String packageName, String className, Imports imports) {
    MigrationId id = revision.id();
    StringBuilder out = new StringBuilder();
    if (!ClassNames.id(className).equals(id.name())) {
      out.append(method("String id()", Code.text(id.name())));
    }
    if (!ClassNames.sequence(packageName).equals(id.sequence())) {
      out.append(method("String sequence()", Code.text(id.sequence())));
    }
    if (!isPrevious(revision)) {
      out.append(
          method("List<String> dependencies()", names(revision, revision.dependencies(), imports)));
    }
    if (!revision.replaces().isEmpty()) {
      out.append(method("List<String> replaces()", names(revision, revision.replaces(), imports)));
    }
    if (!revision.transactional()) {
      out.append(method("boolean transactional()", new Code.Word("false")));
    }
    if (!revision.safe().isEmpty()) {
      imports.use(List.class);
      out.append(method("List<String> safe()", Code.texts(revision.safe().stream())));
    }
    return out.toString();
  }

  private static boolean isPrevious(Revision revision) {
    return revision.dependencies().stream()
        .map(MigrationId::name)
        .collect(Collectors.toList())
        .equals(List.of(MigrationId.PREVIOUS));
  }

  private static Code names(Revision revision, List<MigrationId> ids, Imports imports) {
    imports.use(List.class);
    String own = revision.id().sequence();
    return Code.texts(
        ids.stream().map(id -> id.sequence().equals(own) ? id.name() : id.toString()));
  }

  private static String operations(Revision revision, Imports imports) {
    Code list = new OperationCode(imports).list(revision.operations());
    return "  @Override\n  protected List<Operation> operations() {\n    return "
        + Layout.write(list, 4, "    return ".length(), 1)
        + ";\n  }\n";
  }

  private static String method(String signature, Code answer) {
    return "  @Override\n  protected %s {\n    return %s;\n  }\n\n"
        .formatted(signature, Layout.write(answer, 4, "    return ".length(), 1));
  }
}
