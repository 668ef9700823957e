package dev.plinth.it.architecture;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.ModuleTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Public types and methods without a doc comment, found by parsing sources. A method that overrides
 * needs none, and neither does a test: its name is a sentence.
 */
final class UndocumentedApi extends TreePathScanner<@Nullable Void, @Nullable Void> {

  private static final Set<Kind> INTERFACES = EnumSet.of(Kind.INTERFACE, Kind.ANNOTATION_TYPE);
  private static final Set<String> NEEDS_NO_COMMENT =
      Set.of("Override", "Test", "ParameterizedTest", "TestFactory", "TestTemplate", "Property");

  private final DocTrees docs;
  private final List<String> found = new ArrayList<>();

  private UndocumentedApi(DocTrees docs) {
    this.docs = docs;
  }

  static List<String> in(Iterable<? extends JavaFileObject> sources) throws IOException {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, sources);
    UndocumentedApi api = new UndocumentedApi(DocTrees.instance(task));
    for (CompilationUnitTree file : task.parse()) {
      api.scan(file, null);
    }
    return api.found;
  }

  @Override
  public @Nullable Void visitModule(ModuleTree module, @Nullable Void nothing) {
    requireComment(module.getName().toString());
    return null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
    if (isApi(type.getModifiers())) {
      requireComment(type.getSimpleName().toString());
      super.visitClass(type, null);
    }
    return null;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
    if (isApi(method.getModifiers()) && needsComment(method)) {
      requireComment(enclosingType().getSimpleName() + "." + method.getName());
    }
    return null;
  }

  private boolean isApi(ModifiersTree modifiers) {
    Set<Modifier> flags = modifiers.getFlags();
    return flags.contains(Modifier.PUBLIC)
        || flags.contains(Modifier.PROTECTED)
        || (isInInterface() && !flags.contains(Modifier.PRIVATE));
  }

  private boolean isInInterface() {
    Tree parent = getCurrentPath().getParentPath().getLeaf();
    return INTERFACES.contains(parent.getKind());
  }

  private static boolean needsComment(MethodTree method) {
    return method.getReturnType() != null
        && method.getModifiers().getAnnotations().stream()
            .map(AnnotationTree::getAnnotationType)
            .noneMatch(name -> NEEDS_NO_COMMENT.contains(name.toString()));
  }

  private ClassTree enclosingType() {
    return (ClassTree) getCurrentPath().getParentPath().getLeaf();
  }

  private void requireComment(String name) {
    if (docs.getDocCommentTree(getCurrentPath()) == null) {
      found.add(name);
    }
  }
}
