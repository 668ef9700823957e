package dev.plinth.processor;

import dev.plinth.processor.FieldSource.CustomType;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Looks into the classes that {@code @Field} names. */
final class CustomTypeReader {
  private static final String FIELD_TYPE = "dev.plinth.orm.meta.FieldType";

  private final Elements elements;
  private final Types types;
  private final TypeReader typeReader;
  private final AccessReader access;

  CustomTypeReader(ProcessingEnvironment environment, TypeReader typeReader, AccessReader access) {
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
    this.typeReader = typeReader;
    this.access = access;
  }

  CustomType read(@Nullable JavaType type, String fromPackage) {
    TypeElement element = type == null ? null : elements.getTypeElement(type.qualifiedName());
    if (type == null || element == null) {
      return new CustomType(JavaType.of("", "?"), null, false);
    }
    return new CustomType(type, valueOf(element), isUsable(element, fromPackage));
  }

  private boolean isUsable(TypeElement element, String fromPackage) {
    boolean visible =
        element.getModifiers().contains(Modifier.PUBLIC)
            || (AccessReader.isVisible(element)
                && typeReader.packageOf(element).equals(fromPackage));
    return visible
        && !element.getModifiers().contains(Modifier.ABSTRACT)
        && access.isConstructible(element, fromPackage);
  }

  /** The V of the {@code FieldType<V>} that the class implements, or null where it is none. */
  private @Nullable JavaType valueOf(TypeElement element) {
    TypeMirror found = find(element.asType());
    return found instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty()
        ? typeReader.read(declared.getTypeArguments().get(0))
        : null;
  }

  private @Nullable TypeMirror find(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED) {
      return null;
    }
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    if (element.getQualifiedName().contentEquals(FIELD_TYPE)) {
      return type;
    }
    for (TypeMirror above : types.directSupertypes(type)) {
      TypeMirror found = find(above);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
