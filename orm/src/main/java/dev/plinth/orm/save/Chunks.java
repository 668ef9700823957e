package dev.plinth.orm.save;

import java.util.ArrayList;
import java.util.List;

/** Cuts lists into pieces that a statement can take. */
final class Chunks {
  private Chunks() {}

  static <T> List<List<T>> of(List<T> all, int size) {
    if (all.size() <= size) {
      return all.isEmpty() ? List.of() : List.of(all);
    }
    List<List<T>> chunks = new ArrayList<>();
    for (int at = 0; at < all.size(); at += size) {
      chunks.add(all.subList(at, Math.min(all.size(), at + size)));
    }
    return chunks;
  }
}
