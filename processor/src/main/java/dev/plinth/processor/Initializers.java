package dev.plinth.processor;

import com.sun.source.tree.VariableTree;
import com.sun.source.util.Trees;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Sees whether a field has an initializer. Only the compiler's trees tell; another compiler than
 * javac, or one that wraps its environment, has none to show, and then no initializer is seen.
 */
final class Initializers {
  private final @Nullable Trees trees;

  Initializers(ProcessingEnvironment environment) {
    this.trees = trees(environment);
  }

  private static @Nullable Trees trees(ProcessingEnvironment environment) {
    try {
      return Trees.instance(environment);
    } catch (IllegalArgumentException | LinkageError e) {
      return null;
    }
  }

  boolean has(VariableElement field) {
    return trees != null
        && trees.getTree(field) instanceof VariableTree tree
        && tree.getInitializer() != null;
  }
}
