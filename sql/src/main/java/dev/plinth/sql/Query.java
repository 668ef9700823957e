package dev.plinth.sql;

/** A statement that answers with rows, and can be part of another one. */
public sealed interface Query extends Statement permits Select, SetOperation {}
