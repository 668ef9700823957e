package dev.plinth.processor;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of Plinth's annotations as it stands in the source.
 *
 * @param name its simple name: {@code CharField}
 * @param values the value of every member, defaults included: a String, Boolean or Number, a {@link
 *     JavaType} for a class, the name of a constant, an {@code AnnotationSource}, or a list of
 *     these
 * @param given where each member that was written down stands
 * @param place where the annotation stands
 */
record AnnotationSource(
    String name, Map<String, Object> values, Map<String, Place> given, Place place) {

  AnnotationSource {
    values = Map.copyOf(values);
    given = Map.copyOf(given);
  }

  boolean has(String member) {
    return given.containsKey(member);
  }

  /** The text of a member, or null where it is empty or the annotation has no such member. */
  @Nullable String text(String member) {
    return values.get(member) instanceof String text && !text.isEmpty() ? text : null;
  }

  boolean flag(String member) {
    return values.get(member) instanceof Boolean flag && flag;
  }

  int number(String member) {
    return values.get(member) instanceof Integer number ? number : 0;
  }

  @Nullable JavaType type(String member) {
    return values.get(member) instanceof JavaType type ? type : null;
  }

  List<String> texts(String member) {
    return list(member).stream().map(String.class::cast).toList();
  }

  List<AnnotationSource> annotations(String member) {
    return list(member).stream().map(AnnotationSource.class::cast).toList();
  }

  private List<?> list(String member) {
    return values.get(member) instanceof List<?> list ? list : List.of();
  }

  /** Where the member stands, or the annotation where it was not written down. */
  Place at(String member) {
    return given.getOrDefault(member, place);
  }
}
