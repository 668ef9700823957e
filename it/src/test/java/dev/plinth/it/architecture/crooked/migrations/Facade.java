package dev.plinth.it.architecture.crooked.migrations;

/** The face of a package that looks up at it. */
public class Facade {}
