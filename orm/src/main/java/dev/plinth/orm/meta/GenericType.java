package dev.plinth.orm.meta;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A class with type arguments, such as {@code Map<String, Integer>}. */
final class GenericType implements ParameterizedType {
  private final Class<?> raw;
  private final List<Type> arguments;

  GenericType(Class<?> raw, Type... arguments) {
    this.raw = raw;
    this.arguments = List.of(arguments);
  }

  @Override
  public Type[] getActualTypeArguments() {
    return arguments.toArray(Type[]::new);
  }

  @Override
  public Type getRawType() {
    return raw;
  }

  @Override
  public @Nullable Type getOwnerType() {
    return raw.getDeclaringClass();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ParameterizedType that
        && raw.equals(that.getRawType())
        && arguments.equals(Arrays.asList(that.getActualTypeArguments()));
  }

  @Override
  public int hashCode() {
    // as the JDK's own implementation has it, so that equal types hash alike
    return Arrays.hashCode(getActualTypeArguments())
        ^ (getOwnerType() == null ? 0 : getOwnerType().hashCode())
        ^ raw.hashCode();
  }

  @Override
  public String toString() {
    return arguments.stream()
        .map(Type::getTypeName)
        .collect(Collectors.joining(", ", raw.getTypeName() + "<", ">"));
  }
}
