package dev.plinth.it.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Which packages do not say {@code @NullMarked}. */
final class NullMarkedPackages {

  private NullMarkedPackages() {}

  static List<String> missing(JavaClasses classes) {
    return classes.stream()
        .map(JavaClass::getPackage)
        .distinct()
        .filter(each -> !each.isAnnotatedWith(NullMarked.class))
        .map(each -> each.getName())
        .sorted()
        .toList();
  }
}
