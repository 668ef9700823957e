package dev.plinth.orm.query;

import dev.plinth.sql.PlinthException;

/** No object was found where exactly one was asked for. */
public class DoesNotExist extends PlinthException {
  private static final long serialVersionUID = 1L;

  /** Names the model and what was asked of it. */
  public DoesNotExist(String sentence) {
    super("query.does-not-exist", sentence);
  }
}
