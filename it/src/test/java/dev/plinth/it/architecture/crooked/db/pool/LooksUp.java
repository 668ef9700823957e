package dev.plinth.it.architecture.crooked.db.pool;

import dev.plinth.it.architecture.crooked.db.Facade;

class LooksUp {
  Facade face = new Facade();
}
