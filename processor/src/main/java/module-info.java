/** Reads models at compile time, checks them and writes their metadata. */
module dev.plinth.processor {
  requires transitive java.compiler;
  requires dev.plinth.orm;
  requires static jdk.compiler;
  requires static transitive org.jspecify;

  exports dev.plinth.processor;

  provides javax.annotation.processing.Processor with
      dev.plinth.processor.ModelProcessor;
}
