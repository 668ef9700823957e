package dev.plinth.db;

import java.io.Serial;

/**
 * Isolation can only be kept by running the block again: {@code database.serialization-failure}.
 */
public final class SerializationFailure extends TransactionConflict {

  @Serial private static final long serialVersionUID = 1L;

  SerializationFailure(Failure failure) {
    super(failure);
  }
}
