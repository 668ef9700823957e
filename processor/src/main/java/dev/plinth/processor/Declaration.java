package dev.plinth.processor;

import java.util.List;

/**
 * What the source says of a member besides its name and type.
 *
 * @param owner the simple name of the class that declares it
 * @param annotations Plinth's annotations on it
 * @param access how generated code reaches it
 * @param nullable whether it is marked {@code @Nullable}
 * @param fixed whether it is final
 * @param stored false where it is static or transient
 * @param initialized whether it has an initializer
 * @param hides whether a class above declares a field of the same name
 * @param place where it stands
 */
record Declaration(
    String owner,
    List<AnnotationSource> annotations,
    Access access,
    boolean nullable,
    boolean fixed,
    boolean stored,
    boolean initialized,
    boolean hides,
    Place place) {

  Declaration {
    annotations = List.copyOf(annotations);
  }
}
