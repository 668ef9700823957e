package dev.plinth.testkit.model;

import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.CharField;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A base class that hands its fields down. */
public abstract class Stamped extends Model {
  public Instant createdAt = Instant.EPOCH;

  @CharField(maxLength = 40)
  public @Nullable String createdBy;
}
