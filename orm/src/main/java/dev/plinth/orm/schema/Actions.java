package dev.plinth.orm.schema;

import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.annotation.OnUpdate;
import dev.plinth.sql.schema.ReferentialAction;

/** What the database does where a model says what happens on delete. */
final class Actions {
  private Actions() {}

  static ReferentialAction of(OnDelete action) {
    return switch (action) {
      // Plinth names the protected objects; the database stands behind it, and looks at the end of
      // the statement, so that a row and what points to it can be deleted together.
      case NO_ACTION, PROTECT -> ReferentialAction.NO_ACTION;
      case RESTRICT -> ReferentialAction.RESTRICT;
      case CASCADE -> ReferentialAction.CASCADE;
      case SET_NULL -> ReferentialAction.SET_NULL;
      case SET_DEFAULT -> ReferentialAction.SET_DEFAULT;
    };
  }

  static ReferentialAction of(OnUpdate action) {
    return ReferentialAction.valueOf(action.name());
  }
}
