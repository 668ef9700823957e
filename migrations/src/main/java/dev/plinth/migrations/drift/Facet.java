package dev.plinth.migrations.drift;

/**
 * One side of an object.
 *
 * @param name what it is called: {@code type}
 * @param shown how it is told
 * @param compared what has to be equal
 */
record Facet(String name, String shown, String compared) {}
