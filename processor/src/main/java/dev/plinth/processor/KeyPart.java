package dev.plinth.processor;

/**
 * One column of a model's primary key.
 *
 * @param name the name of its field: {@code id}, or {@code playlistId} of a relation in the key
 * @param column the column
 * @param storage how its values travel
 */
record KeyPart(String name, String column, Storage storage) {}
