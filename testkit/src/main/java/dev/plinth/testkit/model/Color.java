package dev.plinth.testkit.model;

/** Constants whose order is not the alphabet's. */
public enum Color {
  RED,
  GREEN,
  BLUE
}
