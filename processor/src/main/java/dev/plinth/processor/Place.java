package dev.plinth.processor;

import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Where in the source something was read, for messages; opaque to all who only pass it on. */
record Place(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {

  static Place of(Element element) {
    return new Place(element, null, null);
  }

  Place at(AnnotationMirror mirror) {
    return new Place(element, mirror, null);
  }

  Place at(AnnotationValue part) {
    return new Place(element, annotation, part);
  }

  void error(Messager messager, String message) {
    messager.printMessage(Diagnostic.Kind.ERROR, message, element, annotation, value);
  }
}
