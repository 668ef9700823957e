package dev.plinth.it.architecture.crooked.orm;

class ThrowsAnything {
  void fail() {
    throw new RuntimeException("something went wrong");
  }
}
