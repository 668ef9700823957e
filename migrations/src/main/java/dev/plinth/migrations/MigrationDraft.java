package dev.plinth.migrations;

/** A migration that is being written by a program. */
public final class MigrationDraft {
  private final String name;

  private MigrationDraft(String name) {
    this.name = name;
  }

  static MigrationDraft of(String name) {
    return new MigrationDraft(name);
  }

  /** Its name, without a number. */
  public String name() {
    return name;
  }
}
