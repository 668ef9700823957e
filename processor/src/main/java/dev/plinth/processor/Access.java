package dev.plinth.processor;

/**
 * How generated code reaches a field of a model.
 *
 * @param name the field
 * @param direct whether the field itself can be reached
 * @param getter the method that reads it, where the field cannot be reached; empty for none
 * @param setter the method that writes it, where the field cannot be reached; empty for none
 */
record Access(String name, boolean direct, String getter, String setter) {

  static Access direct(String name) {
    return new Access(name, true, "", "");
  }

  boolean isPossible() {
    return direct || (!getter.isEmpty() && !setter.isEmpty());
  }

  /** The expression that reads the field of the object in a variable. */
  String read(String object) {
    return object + "." + (direct ? name : getter + "()");
  }

  /** The statement, without its semicolon, that gives the field a value. */
  String write(String object, String value) {
    return object + "." + (direct ? name + " = " + value : setter + "(" + value + ")");
  }
}
