package dev.plinth.it.architecture.crooked.orm;

import dev.plinth.it.architecture.crooked.cli.Console;

/** A model that speaks to people. */
final class CallsCommand {
  void save() {
    new Console().line("saved");
  }
}
