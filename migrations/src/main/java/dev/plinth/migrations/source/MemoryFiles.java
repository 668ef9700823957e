package dev.plinth.migrations.source;

import java.io.OutputStream;
import java.net.URI;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Lets a compiler read sources from memory and write classes into it. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private final MemoryClasses classes;

  MemoryFiles(StandardJavaFileManager files, MemoryClasses classes) {
    super(files);
    this.classes = classes;
  }

  static JavaFileObject source(JavaSource source) {
    return new SourceFile(source);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    return new ClassFile(className, kind);
  }

  private static URI uri(String name, JavaFileObject.Kind kind) {
    return URI.create("memory:///" + name.replace('.', '/') + kind.extension);
  }

  private static final class SourceFile extends SimpleJavaFileObject {
    private final String text;

    SourceFile(JavaSource source) {
      super(uri(source.qualifiedName(), Kind.SOURCE), Kind.SOURCE);
      this.text = source.text();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private final class ClassFile extends SimpleJavaFileObject {
    private final String name;

    ClassFile(String name, Kind kind) {
      super(uri(name, kind), kind);
      this.name = name;
    }

    @Override
    public OutputStream openOutputStream() {
      return classes.write(name);
    }
  }
}
