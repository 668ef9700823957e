package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.FieldType;
import dev.plinth.orm.meta.Key;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings keys that users give into the form that {@link dev.plinth.orm.meta.Key} describes. */
final class KeyValues {
  private KeyValues() {}

  /**
   * A key in the Java types of the model's key. A number that the key's column can't hold stays as
   * it is: no row has it.
   *
   * @param what what the key is for, in messages
   * @param model the model
   * @param given a saved object, a key, or the parts of one
   */
  static Object of(String what, ModelMeta<?> model, @Nullable Object given) {
    if (given instanceof Persistent object && ModelMeta.ofObject(object) == model) {
      return KeyTerms.keyOf(object);
    }
    if (given instanceof Condition<?> condition) {
      throw LookupErrors.otherModel(model, condition);
    }
    List<FieldMeta> key = model.key();
    return key.size() == 1 ? part(what, key.get(0), given) : parts(what, model, given);
  }

  private static Object parts(String what, ModelMeta<?> model, @Nullable Object given) {
    List<@Nullable Object> elements = given == null ? null : ValueConversion.elements(given);
    if (elements == null) {
      throw LookupErrors.wrongType(what, "a list of " + LookupErrors.keyNames(model), given);
    }
    if (elements.size() != model.key().size()) {
      throw LookupErrors.wrongParts(what, model, elements.size());
    }
    List<Object> parts = new ArrayList<>(elements.size());
    for (int i = 0; i < elements.size(); i++) {
      parts.add(part(what, model.key().get(i), elements.get(i)));
    }
    return List.copyOf(parts);
  }

  private static Object part(String what, FieldMeta field, @Nullable Object given) {
    if (given instanceof Persistent object && field.relation() != null) {
      return KeyTerms.keyOf(object);
    }
    Fit<?> fit = given == null ? null : ValueConversion.fit(field.type(), given).orElse(null);
    if (given == null || fit == null) {
      throw LookupErrors.wrongType(what, LookupErrors.expected(field.type()), given);
    }
    Object exact = fit.exact();
    return exact == null ? given : Objects.requireNonNull(Key.part(field.type(), exact));
  }

  /** Whether each part is of its column's type; a number that was out of range is not. */
  static boolean isHeld(ModelMeta<?> model, List<?> parts) {
    for (int i = 0; i < parts.size(); i++) {
      FieldType<?> type = model.key().get(i).type();
      if (!type.javaType().isInstance(parts.get(i))) {
        return false;
      }
    }
    return true;
  }
}
