package dev.plinth.orm.relation;

import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import org.jspecify.annotations.Nullable;

/** Ties loaded objects together, at both ends where the other end is known to be this one. */
final class Links {
  private Links() {}

  /** Fills a to-one relation, and the other end of a one-to-one. */
  static void fill(Persistent from, RelationMeta relation, @Nullable Persistent to) {
    Persistent.stateOf(from).toOne(relation.index()).fill(to);
    if (to != null && relation.isOneToOne()) {
      RelationMeta inverse = relation.inverse();
      if (inverse != null) {
        Persistent.stateOf(to).toOne(inverse.index()).fill(from);
      }
    }
  }
}
