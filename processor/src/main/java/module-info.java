/** Reads models at compile time, checks them and writes their metadata. */
@SuppressWarnings("requires-automatic") // JavaPoet has only an automatic module name
module dev.plinth.processor {
  requires java.compiler;
  requires dev.plinth.orm;
  requires com.palantir.javapoet;
  requires static transitive org.jspecify;
}
