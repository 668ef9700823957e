package dev.plinth.orm;

import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.save.OwnHooks;
import java.util.Arrays;

/**
 * The hooks that models override. Whether they do is looked up once for each class, so that a model
 * without hooks pays nothing for them.
 */
final class EntityHooks implements OwnHooks {
  private static final ClassValue<Boolean> SAVES =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> model) {
          return overrides(model, "beforeSave") || overrides(model, "afterSave", boolean.class);
        }
      };

  private static final ClassValue<Boolean> DELETES =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> model) {
          return overrides(model, "beforeDelete") || overrides(model, "afterDelete");
        }
      };

  private static boolean overrides(Class<?> model, String method, Class<?>... parameters) {
    for (Class<?> c = model; c != null && c != Entity.class; c = c.getSuperclass()) {
      if (declares(c, method, parameters)) {
        return true;
      }
    }
    return false;
  }

  private static boolean declares(Class<?> type, String method, Class<?>... parameters) {
    return Arrays.stream(type.getDeclaredMethods())
        .anyMatch(
            own ->
                own.getName().equals(method) && Arrays.equals(own.getParameterTypes(), parameters));
  }

  @Override
  public boolean onSave(Class<?> model) {
    return SAVES.get(model);
  }

  @Override
  public boolean onDelete(Class<?> model) {
    return DELETES.get(model);
  }

  @Override
  public void beforeSave(Persistent object) {
    ((Entity) object).beforeSave();
  }

  @Override
  public void afterSave(Persistent object, boolean created) {
    ((Entity) object).afterSave(created);
  }

  @Override
  public void beforeDelete(Persistent object) {
    ((Entity) object).beforeDelete();
  }

  @Override
  public void afterDelete(Persistent object) {
    ((Entity) object).afterDelete();
  }
}
