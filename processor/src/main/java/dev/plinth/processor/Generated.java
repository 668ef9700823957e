package dev.plinth.processor;

/** The name of a model's generated class: {@code User_}, or {@code Outer_User_} of a nested one. */
final class Generated {
  private Generated() {}

  static String nameFor(JavaType model) {
    return model.name().replace('.', '_') + "_";
  }

  static JavaType typeFor(JavaType model) {
    return JavaType.of(model.packageName(), nameFor(model));
  }
}
