package dev.plinth.it.architecture.crooked.db;

import dev.plinth.it.architecture.crooked.orm.Face;

class KnowsModels {
  Face face = new Face();
}
