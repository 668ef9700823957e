package dev.plinth.orm.save;

import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What runs around saving and deleting: the models' own hooks, then the listeners. */
public final class Hooks {
  private final OwnHooks own;
  private final List<Entry<SaveListener<?>>> onSave = new CopyOnWriteArrayList<>();
  private final List<Entry<DeleteListener<?>>> onDelete = new CopyOnWriteArrayList<>();

  /** A listener and the class it listens to; told apart by identity. */
  private static final class Entry<L> {
    private final Class<?> model;
    private final L listener;

    Entry(Class<?> model, L listener) {
      this.model = model;
      this.listener = listener;
    }
  }

  /** Hooks of models, without listeners at first. */
  public Hooks(OwnHooks own) {
    this.own = own;
  }

  /** Tells a listener of saves until the answer is closed. */
  public <T extends Persistent> Registration add(Class<T> model, SaveListener<? super T> listener) {
    return add(onSave, new Entry<>(model, listener));
  }

  /** Tells a listener of deletes until the answer is closed. */
  public <T extends Persistent> Registration add(
      Class<T> model, DeleteListener<? super T> listener) {
    return add(onDelete, new Entry<>(model, listener));
  }

  private static <L> Registration add(List<Entry<L>> to, Entry<L> entry) {
    to.add(entry);
    return () -> to.remove(entry);
  }

  @SuppressWarnings("unchecked") // a listener hears of objects of its own class only
  List<SaveListener<Persistent>> aroundSave(ModelMeta<?> model) {
    List<SaveListener<Persistent>> all = new ArrayList<>(0);
    if (own.onSave(model.type())) {
      all.add(own);
    }
    for (Entry<SaveListener<?>> entry : onSave) {
      if (entry.model.isAssignableFrom(model.type())) {
        all.add((SaveListener<Persistent>) entry.listener);
      }
    }
    return all;
  }

  @SuppressWarnings("unchecked") // a listener hears of objects of its own class only
  List<DeleteListener<Persistent>> aroundDelete(ModelMeta<?> model) {
    List<DeleteListener<Persistent>> all = new ArrayList<>(0);
    if (own.onDelete(model.type())) {
      all.add(own);
    }
    for (Entry<DeleteListener<?>> entry : onDelete) {
      if (entry.model.isAssignableFrom(model.type())) {
        all.add((DeleteListener<Persistent>) entry.listener);
      }
    }
    return all;
  }
}
