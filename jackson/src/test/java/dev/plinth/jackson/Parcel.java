package dev.plinth.jackson;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.JsonField;
import dev.plinth.orm.annotation.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Every kind of JSON field, and a reference. */
@Table(name = "parcels")
public class Parcel extends Model {

  /** Said aloud, since the module exports this package. */
  public Parcel() {}

  /** A record as JSON. */
  public record Size(int width, int height) {}

  @CharField(maxLength = 40)
  public String name = "";

  @CharField(maxLength = 40)
  @JsonIgnore
  public @Nullable String secret;

  public @Nullable Instant sent;

  @JsonField public @Nullable Size size;

  @JsonField public @Nullable Map<String, Integer> counts;

  @JsonField public @Nullable List<Size> parts;

  @JsonField public @Nullable JsonNode anything;

  @ForeignKey(relatedName = "inner")
  public Ref<@Nullable Parcel> outer;

  public Many<Parcel> inner;

  public static final Manager<Parcel> objects = Manager.of(Parcel.class);
}
