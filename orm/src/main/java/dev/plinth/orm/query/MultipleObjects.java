package dev.plinth.orm.query;

import dev.plinth.sql.PlinthException;

/** More than one object was found where exactly one was asked for. */
public class MultipleObjects extends PlinthException {
  private static final long serialVersionUID = 1L;

  /** Names the model, what was asked of it and how many there are. */
  public MultipleObjects(String sentence) {
    super("query.multiple-objects", sentence);
  }
}
