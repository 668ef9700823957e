package dev.plinth.migrations.inspect;

/**
 * A source file that was written from a database.
 *
 * @param className the name of its class without the package; {@code package-info} for the package
 * @param text the whole source
 */
public record InspectedFile(String className, String text) {}
