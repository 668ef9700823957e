package dev.plinth.processor;

import com.sun.source.tree.VariableTree;
import com.sun.source.util.Trees;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * What only the compiler's trees tell. Another compiler than javac, or a build tool that wraps the
 * compiler's environment, has none to show; then nothing is seen of it.
 */
final class SourceTrees {
  private final @Nullable Trees trees;

  SourceTrees(ProcessingEnvironment environment) {
    this.trees = trees(environment);
  }

  private static @Nullable Trees trees(ProcessingEnvironment environment) {
    try {
      return Trees.instance(environment);
    } catch (IllegalArgumentException | LinkageError e) {
      return null;
    }
  }

  /** Whether the class's source is compiled in this run, so that messages can point into it. */
  boolean isCompiledHere(TypeElement type) {
    return trees != null && trees.getTree(type) != null;
  }

  /** Whether the field has an initializer. */
  boolean hasInitializer(VariableElement field) {
    return trees != null
        && trees.getTree(field) instanceof VariableTree tree
        && tree.getInitializer() != null;
  }
}
