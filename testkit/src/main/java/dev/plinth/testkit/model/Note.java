package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.annotation.Table;
import dev.plinth.orm.annotation.TextField;

/** Fields of a base class beside its own. */
@Table(name = "notes")
public class Note extends Stamped {
  @TextField public String text;

  public static final Manager<Note> objects = Manager.of(Note.class);
}
