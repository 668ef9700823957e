package dev.plinth.it.architecture.crooked.migrations;

import dev.plinth.it.architecture.crooked.orm.Face;

class KnowsModels {
  Face face = new Face();
}
