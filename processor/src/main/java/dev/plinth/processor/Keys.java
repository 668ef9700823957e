package dev.plinth.processor;

import dev.plinth.orm.meta.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the columns of primary keys, through the relations that are part of them. */
final class Keys {
  private final ModelSource scope;
  private final Set<String> open = new HashSet<>();

  private Keys(ModelSource scope) {
    this.scope = scope;
  }

  /**
   * The columns of a type's key as the model sees it; empty where the type is no model, has no key,
   * or its key leads back to itself.
   */
  static List<KeyPart> of(JavaType type, ModelSource scope) {
    return new Keys(scope).of(type);
  }

  private List<KeyPart> of(JavaType type) {
    ModelSource model = scope.find(type);
    if (model == null || !model.shape().isModel() || !open.add(type.qualifiedName())) {
      return List.of();
    }
    List<KeyPart> parts = new ArrayList<>();
    for (Member member : model.key()) {
      List<KeyPart> own = partsOf(member);
      if (own.isEmpty()) {
        return List.of();
      }
      parts.addAll(own);
    }
    open.remove(type.qualifiedName());
    return parts;
  }

  private List<KeyPart> partsOf(Member member) {
    if (member instanceof RelationSource relation) {
      return relation.kind().holdsKey() ? columnsOf(relation, of(relation.target())) : List.of();
    }
    FieldSource field = (FieldSource) member;
    return field.boxed().storage().stream()
        .map(storage -> new KeyPart(field.name(), columnOf(field), storage))
        .toList();
  }

  /** The columns that a relation keeps for the columns of the key it points to. */
  static List<KeyPart> columnsOf(RelationSource relation, List<KeyPart> target) {
    List<KeyPart> columns = new ArrayList<>();
    for (KeyPart part : target) {
      columns.add(
          new KeyPart(
              relation.name() + capitalized(part.name()),
              columnOf(relation, part, columns.size()),
              part.storage()));
    }
    return columns;
  }

  private static String columnOf(RelationSource relation, KeyPart part, int index) {
    List<String> given = relation.columns();
    return index < given.size()
        ? given.get(index)
        : Names.snakeCase(relation.name()) + "_" + part.column();
  }

  static String columnOf(FieldSource field) {
    String given = field.option("column");
    return given == null ? Names.snakeCase(field.name()) : given;
  }

  private static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
