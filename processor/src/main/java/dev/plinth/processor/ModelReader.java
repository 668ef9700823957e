package dev.plinth.processor;

import dev.plinth.processor.ClassShape.Trait;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Reads model classes, and as much of the models around them as their relations need. Made anew for
 * each round, for what one round knows of a class the next may know better.
 */
final class ModelReader {
  private final Elements elements;
  private final TypeReader types;
  private final AnnotationReader annotations;
  private final AccessReader access;
  private final MemberReader members;
  private final Predicate<String> isTaken;
  private final Map<String, ModelSource> alone = new HashMap<>();
  private final Map<ModuleElement, Boolean> generated = new HashMap<>();

  /**
   * A reader for one round.
   *
   * @param isTaken whether a qualified name is that of a class which a generated one must not have
   */
  ModelReader(ProcessingEnvironment environment, Predicate<String> isTaken) {
    this.elements = environment.getElementUtils();
    this.types = new TypeReader(environment);
    this.annotations = new AnnotationReader(elements, types);
    this.access = new AccessReader(elements, types);
    this.members = new MemberReader(environment, types, annotations, access);
    this.isTaken = isTaken;
  }

  /** Reads a class with all that its relations lead to. */
  ModelSource read(TypeElement element) {
    ModelSource model = alone(element);
    Map<String, ModelSource> related = new HashMap<>();
    model.relations().forEach(relation -> addRelated(relation, related));
    return new ModelSource(
        model.type(), model.shape(), model.table(), model.renamed(), model.members(), related);
  }

  private void addRelated(RelationSource relation, Map<String, ModelSource> related) {
    add(relation.target(), related);
    JavaType through = relation.through();
    if (through != null) {
      add(through, related);
    }
  }

  private void add(JavaType type, Map<String, ModelSource> related) {
    String name = type.qualifiedName();
    ModelSource model = related.containsKey(name) ? null : byName(name);
    if (model == null) {
      return;
    }
    related.put(name, model);
    for (Member part : model.key()) {
      if (part instanceof RelationSource relation) {
        add(relation.target(), related);
      }
    }
  }

  private @Nullable ModelSource byName(String name) {
    ModelSource known = alone.get(name);
    TypeElement element = known == null ? elements.getTypeElement(name) : null;
    return element == null ? known : alone(element);
  }

  private ModelSource alone(TypeElement element) {
    String name = element.getQualifiedName().toString();
    ModelSource known = alone.get(name);
    if (known == null) {
      known = readAlone(element);
      alone.put(name, known);
    }
    return known;
  }

  private ModelSource readAlone(TypeElement element) {
    JavaType type = types.read(element);
    List<AnnotationSource> found = annotations.read(element);
    return new ModelSource(
        type,
        shape(element, type),
        named(found, "Table"),
        named(found, Annotations.RENAMED_FROM),
        members.read(element),
        Map.of());
  }

  private @Nullable AnnotationSource table(TypeElement element) {
    return named(annotations.read(element), "Table");
  }

  private static @Nullable AnnotationSource named(List<AnnotationSource> found, String name) {
    return found.stream()
        .filter(annotation -> annotation.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private ClassShape shape(TypeElement element, JavaType type) {
    Element around = element.getEnclosingElement();

    return new ClassShape(
        traits(element, type),
        around instanceof TypeElement outer ? outer.getSimpleName().toString() : null,
        concreteParent(element),
        above(element),
        Place.of(element));
  }

  private Set<Trait> traits(TypeElement element, JavaType type) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    Set<Modifier> modifiers = element.getModifiers();
    addIf(types.isEntity(element), Trait.ENTITY, traits);
    addIf(modifiers.contains(Modifier.ABSTRACT), Trait.ABSTRACT, traits);
    addIf(isPublic(element), Trait.PUBLIC, traits);
    addIf(!AccessReader.isVisible(element), Trait.PRIVATE, traits);
    addIf(isInner(element), Trait.INNER, traits);
    addIf(!element.getTypeParameters().isEmpty(), Trait.GENERIC, traits);
    addIf(access.isConstructible(element, type.packageName()), Trait.CONSTRUCTIBLE, traits);
    addIf(isTaken.test(Generated.typeFor(type).qualifiedName()), Trait.NAME_TAKEN, traits);
    addIf(seesGenerated(element), Trait.SEES_GENERATED, traits);
    return traits;
  }

  private static void addIf(boolean holds, Trait trait, Set<Trait> traits) {
    if (holds) {
      traits.add(trait);
    }
  }

  private static boolean isPublic(TypeElement element) {
    return element.getModifiers().contains(Modifier.PUBLIC)
        && (!(element.getEnclosingElement() instanceof TypeElement around) || isPublic(around));
  }

  private static boolean isInner(TypeElement element) {
    return element.getNestingKind() == NestingKind.MEMBER
        && element.getKind() == ElementKind.CLASS
        && !element.getModifiers().contains(Modifier.STATIC);
  }

  private boolean seesGenerated(TypeElement element) {
    return generated.computeIfAbsent(
        elements.getModuleOf(element),
        module -> elements.getTypeElement(module, "javax.annotation.processing.Generated") != null);
  }

  private @Nullable String concreteParent(TypeElement element) {
    TypeElement above = types.superclass(element);
    while (above != null && types.isEntity(above)) {
      if (!above.getModifiers().contains(Modifier.ABSTRACT)) {
        return above.getSimpleName().toString();
      }
      above = types.superclass(above);
    }
    return null;
  }

  private Set<String> above(TypeElement element) {
    Set<String> names = new LinkedHashSet<>();
    TypeElement above = types.superclass(element);
    while (above != null) {
      names.add(above.getQualifiedName().toString());
      above = types.superclass(above);
    }
    return names;
  }

  /** All models among these classes and the classes inside them. */
  List<TypeElement> modelsAmong(List<TypeElement> classes) {
    return classes.stream().filter(this::isForUs).toList();
  }

  private boolean isForUs(TypeElement type) {
    if (type.getKind() != ElementKind.CLASS) {
      return table(type) != null;
    }
    boolean isAbstract = type.getModifiers().contains(Modifier.ABSTRACT);
    boolean isRenamed = named(annotations.read(type), Annotations.RENAMED_FROM) != null;
    return (types.isEntity(type) && (!isAbstract || isRenamed)) || table(type) != null;
  }
}
