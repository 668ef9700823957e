package dev.plinth.it.architecture.crooked.orm.query;

import dev.plinth.it.architecture.crooked.orm.Face;

/** Looks up at its face. */
public class LooksUp {
  Face above;
}
