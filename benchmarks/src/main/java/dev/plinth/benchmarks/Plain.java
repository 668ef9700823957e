package dev.plinth.benchmarks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects of the hand-written road: what one writes without a library. */
final class Plain {
  private Plain() {}

  /** One who writes articles. */
  static final class Writer {
    long id;
    String name = "";
    String email = "";
    int age;
    List<Text> texts = List.of();
  }

  /** A row of ten columns. */
  static final class Text {
    long id;
    String title = "";
    String slug = "";
    String body = "";
    int views;
    double score;
    BigDecimal price = BigDecimal.ZERO;
    boolean published;
    Instant createdAt = Instant.EPOCH;
    long authorId;
    @Nullable Writer author;
  }
}
