package dev.plinth.testkit.model;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.PrimaryKey;
import dev.plinth.orm.annotation.Table;
import org.jspecify.annotations.Nullable;

/** A key of bytes, which Java compares by identity. */
@Table(name = "fingerprints")
public class Fingerprint extends Entity {
  @PrimaryKey public byte[] digest;

  @CharField(maxLength = 40)
  public @Nullable String label;

  public Many<Loan> signed;

  public Many<Loan> marked;

  public static final Manager<Fingerprint> objects = Manager.of(Fingerprint.class);
}
