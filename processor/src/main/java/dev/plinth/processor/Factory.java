package dev.plinth.processor;

import java.util.List;
import java.util.StringJoiner;

/**
 * The expression that makes a FieldType.
 *
 * @param form how it is written
 * @param type the class whose constant, method or constructor it is
 * @param name the constant or method; empty for a constructor
 * @param arguments numbers, texts, class literals ({@link JavaType}) or other expressions
 */
record Factory(Form form, JavaType type, String name, List<Object> arguments) {
  private static final JavaType FIELD_TYPES = JavaType.of("dev.plinth.orm.meta", "FieldTypes");

  enum Form {
    CONSTANT,
    CALL,
    NEW
  }

  static Factory constant(String name) {
    return new Factory(Form.CONSTANT, FIELD_TYPES, name, List.of());
  }

  static Factory call(String method, Object... arguments) {
    return new Factory(Form.CALL, FIELD_TYPES, method, List.of(arguments));
  }

  static Factory construct(JavaType type) {
    return new Factory(Form.NEW, type, "", List.of());
  }

  /** The expression's text. */
  String in(Imports imports) {
    String owner = imports.name(type);
    return switch (form) {
      case CONSTANT -> owner + "." + name;
      case CALL -> owner + "." + name + arguments(imports);
      case NEW -> "new " + owner + "()";
    };
  }

  private String arguments(Imports imports) {
    StringJoiner list = new StringJoiner(", ", "(", ")");
    for (Object argument : arguments) {
      list.add(argument(argument, imports));
    }
    return list.toString();
  }

  private static String argument(Object argument, Imports imports) {
    if (argument instanceof Factory factory) {
      return factory.in(imports);
    }
    if (argument instanceof JavaType literal) {
      return imports.erased(literal) + ".class";
    }
    return argument instanceof String text ? Literals.text(text) : argument.toString();
  }
}
