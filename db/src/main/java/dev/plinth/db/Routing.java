package dev.plinth.db;

import org.jspecify.annotations.Nullable;

/** The program's router, and when it is asked. */
final class Routing {

  private static volatile @Nullable Router router;

  private Routing() {}

  static void set(@Nullable Router chosen) {
    router = chosen;
  }

  static boolean isSet() {
    return router != null;
  }

  static Database forRead(Class<?> model) {
    Database bound = Bindings.current();
    if (bound != null) {
      return bound;
    }
    Router asked = router;
    return asked == null ? Databases.standard() : asked.forRead(model);
  }

  static Database forWrite(Class<?> model) {
    Database bound = Bindings.current();
    Router asked = router;
    if (bound == null) {
      return asked == null ? Databases.standard() : asked.forWrite(model);
    }
    if (asked instanceof PinningRouter pinning) {
      pinning.pin();
      pinning.pinAgainAtCommit(bound);
    }
    return bound;
  }
}
