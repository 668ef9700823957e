package dev.plinth.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.meta.ModelType;
import dev.plinth.orm.query.ModelPath;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The names that a relation cannot have, because its method would be another one. */
class ReservedNamesTest {

  @Test
  void the_reserved_methods_are_those_that_generated_classes_inherit_or_declare() {
    Set<String> inherited = new TreeSet<>(Set.of("newObject"));
    addMethods(ModelPath.class, inherited);
    addMethods(ModelType.class, inherited);

    assertThat(ReservedNames.METHODS).containsExactlyInAnyOrderElementsOf(inherited);
  }

  private static void addMethods(Class<?> type, Set<String> names) {
    Stream.of(type.getDeclaredMethods())
        .filter(method -> method.getParameterCount() == 0)
        .filter(ReservedNamesTest::isInherited)
        .map(Method::getName)
        .forEach(names::add);
    Stream.of(type.getInterfaces()).forEach(above -> addMethods(above, names));
    if (type.getSuperclass() != null) {
      addMethods(type.getSuperclass(), names);
    }
  }

  private static boolean isInherited(Method method) {
    return !method.isSynthetic() && !Modifier.isPrivate(method.getModifiers());
  }
}
