package dev.plinth.it.json;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.JsonField;
import dev.plinth.orm.annotation.Table;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Every kind of JSON field. */
@Table(name = "letters")
public class Letter extends Model {

  /** A record as JSON. */
  public record Stamp(String motif, int cents) {}

  @JsonField public @Nullable Stamp stamp;

  @JsonField public @Nullable Map<String, Integer> counts;

  @JsonField public @Nullable List<Stamp> stamps;

  @JsonField public @Nullable JsonNode anything;

  public static final Manager<Letter> objects = Manager.of(Letter.class);
}
