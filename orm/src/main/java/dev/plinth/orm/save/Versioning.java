package dev.plinth.orm.save;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.RowState;
import dev.plinth.sql.Arithmetic;
import dev.plinth.sql.Assignment;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Column;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.Expr;
import dev.plinth.sql.IsNull;
import dev.plinth.sql.Literal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a model's {@code @Version} takes part in an update. A version that was read is compared and
 * counted up from; one that was left out can only be counted up by the database.
 */
record Versioning(@Nullable FieldMeta field, RowState state) {

  static Versioning of(RowState state) {
    return new Versioning(state.meta().version().orElse(null), state);
  }

  /** The changes with the next version, where there is one. */
  Changes counted(Changes changes) {
    return field == null || !isRead(field)
        ? changes
        : changes.and(field, next(field, state.get(field.index())));
  }

  /** That the row has the version that was read. */
  @Nullable Expr unchanged() {
    if (field == null || !isRead(field)) {
      return null;
    }
    Object read = Changes.bindable(state, field);
    Column column = Column.of(field.column());
    return read == null
        ? new IsNull(column, false)
        : Comparison.eq(column, new Bind(read, field.sqlType()));
  }

  @Nullable Assignment countedByDatabase() {
    return field == null || isRead(field) ? null : plusOne(field, null);
  }

  List<FieldMeta> answered() {
    return field == null || isRead(field) ? List.of() : List.of(field);
  }

  private boolean isRead(FieldMeta version) {
    return state.isPersisted() && state.isLoaded(version.index());
  }

  /** The assignment that counts the versions of many rows up, or null for a model without one. */
  static @Nullable Assignment ofRows(ModelMeta<?> model, @Nullable String table) {
    return model.version().map(version -> plusOne(version, table)).orElse(null);
  }

  private static Assignment plusOne(FieldMeta version, @Nullable String table) {
    Column column = new Column(table, version.column());
    return new Assignment(
        version.column(), new Arithmetic(Arithmetic.Operator.ADD, column, new Literal(1)));
  }

  /** The version after this one, in database form; counting starts from nothing at 1. */
  static Object next(FieldMeta version, @Nullable Object current) {
    long next = current == null ? 1 : ((Number) current).longValue() + 1;
    return number(version, next);
  }

  /** Counts the version of an object up, as its row's was. */
  static void count(RowState state, FieldMeta version) {
    state.set(version.index(), next(version, state.get(version.index())));
    state.saved(version.index());
  }

  /** A version as the field's Java type has it. */
  static Object number(FieldMeta version, long value) {
    Class<?> type = version.type().javaType();
    if (type == Long.class) {
      return value;
    }
    return type == Short.class ? (Object) (short) value : (Object) (int) value;
  }

  /** Gives a new object its first version, where it has none. */
  static void start(RowState state) {
    state
        .meta()
        .version()
        .filter(version -> state.get(version.index()) == null)
        .ifPresent(version -> state.set(version.index(), number(version, 0)));
  }
}
