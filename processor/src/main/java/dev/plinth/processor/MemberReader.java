package dev.plinth.processor;

import dev.plinth.processor.FieldSource.CustomType;
import dev.plinth.processor.JavaType.Form;
import dev.plinth.processor.RelationSource.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads the fields and relations of a class, those of the classes above it first. */
final class MemberReader {
  private final Types types;
  private final TypeReader typeReader;
  private final AnnotationReader annotations;
  private final AccessReader access;
  private final SourceTrees trees;
  private final ClassFiles classFiles;
  private final CustomTypeReader customTypes;

  MemberReader(
      ProcessingEnvironment environment,
      TypeReader typeReader,
      AnnotationReader annotations,
      AccessReader access) {
    this.types = environment.getTypeUtils();
    this.typeReader = typeReader;
    this.annotations = annotations;
    this.access = access;
    this.trees = new SourceTrees(environment);
    this.classFiles = new ClassFiles(environment);
    this.customTypes = new CustomTypeReader(environment, typeReader, access);
  }

  List<Member> read(TypeElement model) {
    Map<String, Member> members = new LinkedHashMap<>();
    for (TypeElement owner : declaringClasses(model)) {
      for (VariableElement field : ElementFilter.fieldsIn(owner.getEnclosedElements())) {
        List<AnnotationSource> found = annotations.read(field, place(field, owner, model));
        if (isStored(field) || !found.isEmpty()) {
          String name = field.getSimpleName().toString();
          boolean hides = members.remove(name) != null;
          members.put(name, member(field, owner, model, found, hides));
        }
      }
    }
    return List.copyOf(members.values());
  }

  /** The classes that hand fields down, the uppermost first, the model last. */
  private List<TypeElement> declaringClasses(TypeElement model) {
    List<TypeElement> classes = new ArrayList<>();
    TypeElement type = model;
    while (type != null && !type.getQualifiedName().contentEquals(Annotations.ENTITY)) {
      classes.add(0, type);
      type = typeReader.superclass(type);
    }
    return type == null ? List.of(model) : classes;
  }

  private static boolean isStored(VariableElement field) {
    Set<Modifier> modifiers = field.getModifiers();
    return !modifiers.contains(Modifier.STATIC) && !modifiers.contains(Modifier.TRANSIENT);
  }

  private Member member(
      VariableElement field,
      TypeElement owner,
      TypeElement model,
      List<AnnotationSource> found,
      boolean hides) {
    TypeMirror mirror = types.asMemberOf((DeclaredType) model.asType(), field);
    JavaType type = typeReader.read(mirror);
    String name = field.getSimpleName().toString();
    Declaration declaration = declaration(field, owner, model, found, hides);
    Kind kind = kind(type, found);
    if (kind != null) {
      return new RelationSource(name, type, kind, target(type), declaration);
    }
    return new FieldSource(name, type, declaration, custom(found, model));
  }

  private Declaration declaration(
      VariableElement field,
      TypeElement owner,
      TypeElement model,
      List<AnnotationSource> found,
      boolean hides) {
    return new Declaration(
        owner.getSimpleName().toString(),
        found,
        access.read(field, owner, model),
        isNullable(field) || (!isHere(owner, model) && classFiles.isNullable(owner, field)),
        field.getModifiers().contains(Modifier.FINAL),
        isStored(field),
        trees.hasInitializer(field),
        hides,
        place(field, owner, model));
  }

  /** A field of a class that was compiled before is shown at the model. */
  private Place place(VariableElement field, TypeElement owner, TypeElement model) {
    return Place.of(isHere(owner, model) ? field : model);
  }

  private boolean isHere(TypeElement owner, TypeElement model) {
    return owner.equals(model) || trees.isCompiledHere(owner);
  }

  private static boolean isNullable(VariableElement field) {
    TypeMirror type = field.asType();
    return AnnotationReader.speakOfNull(field.getAnnotationMirrors())
        || AnnotationReader.speakOfNull(type.getAnnotationMirrors())
        || (type instanceof DeclaredType declared && pointsToNull(declared))
        || (type instanceof ArrayType array
            && AnnotationReader.speakOfNull(array.getComponentType().getAnnotationMirrors()));
  }

  /** {@code Ref<@Nullable User>} says the same as {@code @Nullable Ref<User>}. */
  private static boolean pointsToNull(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    return element.getQualifiedName().contentEquals(Annotations.REF)
        && type.getTypeArguments().stream()
            .anyMatch(argument -> AnnotationReader.speakOfNull(argument.getAnnotationMirrors()));
  }

  private static @Nullable Kind kind(JavaType type, List<AnnotationSource> found) {
    if (type.is(Annotations.MANY)) {
      return has(found, "ManyToMany") ? Kind.MANY_TO_MANY : Kind.REVERSE_MANY;
    }
    if (type.is(Annotations.REF)) {
      return found.stream()
          .filter(annotation -> annotation.name().equals("OneToOne"))
          .map(one -> one.text("mappedBy") == null ? Kind.ONE_TO_ONE : Kind.REVERSE_ONE)
          .findFirst()
          .orElse(Kind.FOREIGN_KEY);
    }
    return null;
  }

  private static boolean has(List<AnnotationSource> found, String name) {
    return found.stream().anyMatch(annotation -> annotation.name().equals(name));
  }

  private static JavaType target(JavaType type) {
    return type.arguments().isEmpty()
        ? new JavaType(Form.OTHER, "", "?", List.of(), Set.of())
        : type.arguments().get(0);
  }

  private @Nullable CustomType custom(List<AnnotationSource> found, TypeElement model) {
    for (AnnotationSource annotation : found) {
      JavaType type = annotation.name().equals("Field") ? annotation.type("type") : null;
      if (type != null) {
        return customTypes.read(type, typeReader.packageOf(model));
      }
    }
    return null;
  }
}
