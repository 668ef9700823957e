package dev.plinth.migrations.source;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Classes that were compiled into memory, which come before those of the same name elsewhere. */
final class MemoryClasses extends ClassLoader {
  private final ConcurrentMap<String, ByteArrayOutputStream> code = new ConcurrentHashMap<>();

  MemoryClasses(ClassLoader parent) {
    super(parent);
  }

  ByteArrayOutputStream write(String name) {
    return code.computeIfAbsent(name, key -> new ByteArrayOutputStream());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      return code.containsKey(name) ? findClass(name) : super.loadClass(name, resolve);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    ByteArrayOutputStream bytes = code.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes.toByteArray(), 0, bytes.size());
  }
}
