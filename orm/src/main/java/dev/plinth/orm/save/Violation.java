package dev.plinth.orm.save;

/**
 * One thing that keeps an object from being saved. It never holds the value itself.
 *
 * @param model the model's name
 * @param field the field's name, or the property path of a Jakarta constraint
 * @param rule the stable id of the rule: {@code validation.null}, {@code validation.too-long}, ...
 * @param problem what is wrong, as half a sentence: {@code "is null but the column takes none"}
 * @param position the position of the object in a list that is saved together, from 0
 */
public record Violation(String model, String field, String rule, String problem, int position) {

  @Override
  public String toString() {
    return field + " " + problem + " [" + rule + "]";
  }
}
