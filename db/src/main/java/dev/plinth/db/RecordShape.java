package dev.plinth.db;

import dev.plinth.sql.PlinthException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record's components and canonical constructor, looked up once for each class. */
record RecordShape<T>(
    String name, List<RecordComponent> components, List<JavaType<?>> types, MethodHandle maker) {

  private static final ClassValue<RecordShape<?>> KNOWN =
      new ClassValue<>() {
        @Override
        protected RecordShape<?> computeValue(Class<?> type) {
          return look(type);
        }
      };

  @SuppressWarnings("unchecked") // a shape is kept under its own class only
  static <T> RecordShape<T> of(Class<T> type) {
    return (RecordShape<T>) KNOWN.get(type);
  }

  @SuppressWarnings("unchecked") // the constructor of T makes a T
  T make(@Nullable Object[] values) {
    try {
      return (T) (Object) maker.invokeExact(values);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new PlinthException("record.constructor", "The constructor of " + name + " failed.", e);
    }
  }

  private static RecordShape<?> look(Class<?> type) {
    if (!type.isRecord()) {
      throw new PlinthException(
          "record.type",
          type.getName()
              + " is not a record. Rows become records; single columns are read by scalars(..), and"
              + " anything else by query(row -> ..).");
    }
    List<RecordComponent> components = List.of(type.getRecordComponents());
    return new RecordShape<>(
        type.getSimpleName(), components, types(components), maker(type, components));
  }

  private static List<JavaType<?>> types(List<RecordComponent> components) {
    return components.stream()
        .<JavaType<?>>map(component -> JavaType.of(wrapped(component.getType())))
        .toList();
  }

  private static Class<?> wrapped(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }

  private static MethodHandle maker(Class<?> type, List<RecordComponent> components) {
    Class<?>[] parameters =
        components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(parameters);
      constructor.setAccessible(true);
      return MethodHandles.lookup()
          .unreflectConstructor(constructor)
          .asSpreader(Object[].class, parameters.length)
          .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException | InaccessibleObjectException e) {
      throw new PlinthException(
          "record.access",
          "%s can not be reached. Add to its module-info: opens %s to dev.plinth.db;"
              .formatted(type.getName(), type.getPackageName()),
          e);
    }
  }

  @Override
  public String toString() {
    return name + Arrays.toString(components.toArray());
  }
}
