package dev.plinth.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the checks found in one model. */
final class Findings {

  /**
   * One problem at its place.
   *
   * @param problem which
   * @param message what is told
   * @param place where
   */
  record Finding(Problem problem, String message, Place place) {}

  private final ModelSource model;
  private final List<Finding> found = new ArrayList<>();
  private final Set<String> spoiled = new HashSet<>();
  private @Nullable Layout layout;

  Findings(ModelSource model) {
    this.model = model;
  }

  /** Notes a problem of the model. */
  void add(Place place, Problem problem, Object... details) {
    found.add(new Finding(problem, problem.message(details), place));
  }

  /** Notes a problem that keeps a member from being generated. */
  void spoil(Member member, Place place, Problem problem, Object... details) {
    add(place, problem, details);
    leaveOut(member);
  }

  /** Leaves a member out without a word, where the compiler has said it already. */
  void leaveOut(Member member) {
    spoiled.add(member.name());
    layout = null;
  }

  boolean isSpoiled(Member member) {
    return spoiled.contains(member.name());
  }

  List<Finding> all() {
    return List.copyOf(found);
  }

  /** The layout of the members that can be generated. */
  Layout layout() {
    if (layout == null) {
      layout = Layout.of(sound());
    }
    return layout;
  }

  /** The model with only those members that can be generated. */
  ModelSource sound() {
    if (spoiled.isEmpty()) {
      return model;
    }
    return model.withMembers(
        model.members().stream().filter(member -> !isSpoiled(member)).toList());
  }
}
