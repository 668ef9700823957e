package dev.plinth.sql.dialect;

import dev.plinth.sql.PlinthException;
import java.io.Serial;

/**
 * A statement needs something that the database lacks and that can not be said in another way.
 * Nothing was sent. The message names the {@link Capability} and the reason.
 */
public final class UnsupportedFeature extends PlinthException {
  @Serial private static final long serialVersionUID = 1L;

  private final Capability capability;

  UnsupportedFeature(Dialect dialect, Capability capability) {
    this(dialect, capability, dialect.whyNot(capability));
  }

  UnsupportedFeature(Dialect dialect, Capability capability, String reason) {
    super(
        "dialect.unsupported",
        dialect.title() + " has no " + capability + " as this statement needs it: " + reason);
    this.capability = capability;
  }

  /** What is missing. */
  public Capability capability() {
    return capability;
  }
}
