package dev.plinth.processor;

import dev.plinth.orm.meta.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model class as it stands in the source, free of the compiler's own types.
 *
 * @param type the class
 * @param shape what the class itself is like
 * @param table its {@code @Table}, or null
 * @param renamed its {@code @RenamedFrom}, or null
 * @param members its fields and relations, those of the classes above first, in their order
 * @param related what its relations lead to, link models and the keys of these included, by
 *     qualified name; empty for a model that was read only because another one needs it
 */
record ModelSource(
    JavaType type,
    ClassShape shape,
    @Nullable AnnotationSource table,
    @Nullable AnnotationSource renamed,
    List<Member> members,
    Map<String, ModelSource> related) {

  ModelSource {
    members = List.copyOf(members);
    related = Map.copyOf(related);
  }

  String simpleName() {
    return type.simpleName();
  }

  String packageName() {
    return type.packageName();
  }

  /** The simple name of the generated class. */
  String generatedName() {
    return Generated.nameFor(type);
  }

  List<FieldSource> fields() {
    return select(FieldSource.class);
  }

  List<RelationSource> relations() {
    return select(RelationSource.class);
  }

  private <M extends Member> List<M> select(Class<M> kind) {
    List<M> selected = new ArrayList<>();
    for (Member member : members) {
      if (kind.isInstance(member)) {
        selected.add(kind.cast(member));
      }
    }
    return selected;
  }

  Optional<Member> member(String name) {
    return members.stream().filter(member -> member.name().equals(name)).findFirst();
  }

  List<String> memberNames() {
    return members.stream().map(Member::name).toList();
  }

  /** The key's members, in order. */
  List<Member> key() {
    return members.stream().filter(Member::isPrimaryKey).toList();
  }

  /** What a type among the related ones is; this model for its own type. */
  @Nullable ModelSource find(JavaType wanted) {
    return wanted.qualifiedName().equals(type.qualifiedName())
        ? this
        : related.get(wanted.qualifiedName());
  }

  String tableName() {
    String given = table == null ? null : table.text("name");
    return given == null ? Names.snakeCase(simpleName()) : given;
  }

  /** Whether it is the model of a view, or of a table that others keep. */
  boolean isReadOnly() {
    return table != null && table.flag("readOnly");
  }

  /** Whether a relation is one that the database has a constraint for; a view is in none. */
  boolean isConstrained(RelationSource relation) {
    ModelSource target = find(relation.target());
    return relation.isConstrained() && !isReadOnly() && (target == null || !target.isReadOnly());
  }

  /** Whether this class is the other one or extends it. */
  boolean isKindOf(JavaType other) {
    return other.qualifiedName().equals(type.qualifiedName())
        || shape.above().contains(other.qualifiedName());
  }

  /** Whether a type in it is a name that nothing stands for yet. */
  boolean isUnresolved() {
    return members.stream().anyMatch(member -> member.type().isUnknown());
  }

  ModelSource withMembers(List<Member> kept) {
    return new ModelSource(type, shape, table, renamed, kept, related);
  }

  Place place() {
    return shape.place();
  }
}
