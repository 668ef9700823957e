package dev.plinth.it.architecture.crooked.orm;

class Prints {
  void hello() {
    System.out.println("hello");
  }
}
