package dev.plinth.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads Plinth's annotations, and notices those that speak of null. */
final class AnnotationReader {
  private final Elements elements;
  private final TypeReader types;

  AnnotationReader(Elements elements, TypeReader types) {
    this.elements = elements;
    this.types = types;
  }

  /** Plinth's annotations on an element, in their order. */
  List<AnnotationSource> read(Element element) {
    return read(element, Place.of(element));
  }

  /** Plinth's annotations on an element that is shown at another place. */
  List<AnnotationSource> read(Element element, Place place) {
    List<AnnotationSource> found = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (isPlinths(mirror)) {
        found.add(read(mirror, place.at(mirror)));
      }
    }
    return List.copyOf(found);
  }

  private AnnotationSource read(AnnotationMirror mirror, Place place) {
    Map<String, Object> values = new HashMap<>();
    Map<String, Place> given = new HashMap<>();
    Map<? extends ExecutableElement, ? extends AnnotationValue> written = mirror.getElementValues();
    elements
        .getElementValuesWithDefaults(mirror)
        .forEach(
            (member, value) -> {
              String name = member.getSimpleName().toString();
              Place here = written.containsKey(member) ? place.at(value) : place;
              values.put(name, plain(value.getValue(), here));
              if (written.containsKey(member)) {
                given.put(name, here);
              }
            });
    return new AnnotationSource(nameOf(mirror), values, given, place);
  }

  private Object plain(Object value, Place place) {
    if (value instanceof TypeMirror type) {
      return types.read(type);
    }
    if (value instanceof VariableElement constant) {
      return constant.getSimpleName().toString();
    }
    if (value instanceof AnnotationMirror nested) {
      return read(nested, place);
    }
    return value instanceof List<?> list ? plainList(list, place) : value;
  }

  private List<Object> plainList(List<?> list, Place place) {
    List<Object> plain = new ArrayList<>();
    for (Object item : list) {
      AnnotationValue value = (AnnotationValue) item;
      plain.add(plain(value.getValue(), place.at(value)));
    }
    return List.copyOf(plain);
  }

  private static boolean isPlinths(AnnotationMirror mirror) {
    String name = typeOf(mirror).getQualifiedName().toString();
    return name.startsWith(Annotations.PACKAGE + ".");
  }

  /** Whether one of the annotations says that null is a value, whoever's annotation it is. */
  static boolean speakOfNull(List<? extends AnnotationMirror> mirrors) {
    for (AnnotationMirror mirror : mirrors) {
      if (nameOf(mirror).equals("Nullable")) {
        return true;
      }
    }
    return false;
  }

  static String nameOf(AnnotationMirror mirror) {
    return typeOf(mirror).getSimpleName().toString();
  }

  static TypeElement typeOf(AnnotationMirror mirror) {
    return (TypeElement) mirror.getAnnotationType().asElement();
  }
}
