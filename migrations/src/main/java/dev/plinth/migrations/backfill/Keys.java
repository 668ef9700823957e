package dev.plinth.migrations.backfill;

import dev.plinth.migrations.operation.MigrationProblem;
import dev.plinth.sql.Bind;
import dev.plinth.sql.SqlType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keys as values and as texts that are remembered. */
final class Keys {
  private Keys() {}

  static Bind bind(@Nullable Object key, Backfill backfill) {
    if (key instanceof Long || key instanceof Integer || key instanceof Short) {
      return Bind.of(((Number) key).longValue());
    } else if (key instanceof String text) {
      return Bind.of(text);
    } else if (key instanceof UUID uuid) {
      return new Bind(uuid, SqlType.UUID);
    }
    throw new MigrationProblem(
        "backfill.bad-key",
        "A backfill can't go along '%s' of '%s'. Name a unique column of numbers, texts or UUIDs with key(..)."
            .formatted(backfill.key(), backfill.table()));
  }

  static String text(Bind key) {
    return key.type().kind() + ":" + key.value();
  }

  static Bind parse(String text) {
    int colon = text.indexOf(':');
    String value = text.substring(colon + 1);
    return switch (SqlType.Kind.valueOf(text.substring(0, colon))) {
      case BIGINT -> Bind.of(Long.parseLong(value));
      case UUID -> new Bind(UUID.fromString(value), SqlType.UUID);
      default -> Bind.of(value);
    };
  }
}
