package dev.plinth.it.architecture.crooked.migrations.operation;

import dev.plinth.it.architecture.crooked.migrations.Facade;

class LooksUp {
  Facade face = new Facade();
}
