package dev.plinth.it.architecture.crooked.db;

/** The face of a package that looks up at it. */
public class Facade {}
