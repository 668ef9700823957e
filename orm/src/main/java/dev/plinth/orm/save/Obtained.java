package dev.plinth.orm.save;

/**
 * An object that was found, or created where there was none.
 *
 * @param object the object
 * @param created whether it was created now
 * @param <T> the model
 */
public record Obtained<T>(T object, boolean created) {}
