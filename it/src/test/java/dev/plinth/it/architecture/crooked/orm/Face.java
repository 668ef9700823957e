package dev.plinth.it.architecture.crooked.orm;

import dev.plinth.it.architecture.crooked.orm.query.LooksUp;

/** Stands on a subpackage that stands on it. */
public class Face {
  LooksUp below;
}
