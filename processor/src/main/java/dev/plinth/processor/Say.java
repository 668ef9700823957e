package dev.plinth.processor;

import dev.plinth.sql.NearestName;
import java.util.Collection;
import java.util.List;

/** Words that messages share. */
final class Say {
  private Say() {}

  /** {@code Post.title}, or {@code Post.title (declared in Titled)}. */
  static String member(ModelSource model, Member member) {
    String name = model.simpleName() + "." + member.name();
    String owner = member.declaration().owner();
    return owner.equals(model.simpleName()) ? name : name + " (declared in " + owner + ")";
  }

  /** {@code Did you mean 'title'?} or nothing. */
  static String nearest(String asked, Collection<String> names) {
    return NearestName.hint(asked, names);
  }

  /** The names in alphabetical order, for a list of what there is. */
  static String list(Collection<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names.stream().sorted().toList());
  }

  /** {@code a, b and c}. */
  static String and(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
