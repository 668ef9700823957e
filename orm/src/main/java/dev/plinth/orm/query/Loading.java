package dev.plinth.orm.query;

import dev.plinth.orm.meta.FetchMode;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes with the objects of a question: which columns, which related objects, and what
 * touching the rest does. Immutable.
 *
 * @param related to-one relations loaded by joins
 * @param prefetches relations loaded by a statement of their own
 * @param only the columns that are read beside the key; empty for all
 * @param deferred columns that are left out
 * @param mode what touching something does that was not loaded; null for the database's mode
 */
public record Loading(
    List<Hops> related,
    List<Prefetch> prefetches,
    List<FieldMeta> only,
    List<FieldMeta> deferred,
    @Nullable FetchMode mode) {
  static final Loading PLAIN = new Loading(List.of(), List.of(), List.of(), List.of(), null);

  /** Copies the lists. */
  public Loading {
    related = List.copyOf(related);
    prefetches = List.copyOf(prefetches);
    only = List.copyOf(only);
    deferred = List.copyOf(deferred);
  }

  /** With a to-one relation, by a join. */
  public Loading related(Hops hops) {
    return related.contains(hops)
        ? this
        : new Loading(plus(related, hops), prefetches, only, deferred, mode);
  }

  /** With a relation, by a statement of its own. */
  public Loading prefetch(Prefetch prefetch) {
    List<Prefetch> more = Prefetch.merged(plus(prefetches, prefetch));
    return new Loading(related, more, only, deferred, mode);
  }

  /** With these columns and the key alone. */
  public Loading only(List<FieldMeta> fields) {
    return new Loading(related, prefetches, fields, List.of(), mode);
  }

  /** Without these columns. */
  public Loading defer(List<FieldMeta> fields) {
    List<FieldMeta> more = new ArrayList<>(deferred);
    more.addAll(fields);
    return new Loading(related, prefetches, only, more, mode);
  }

  /** With this way to load what is touched later. */
  public Loading mode(FetchMode other) {
    return new Loading(related, prefetches, only, deferred, other);
  }

  /** The columns that the model's own objects come with. */
  List<FieldMeta> fieldsOf(ModelMeta<?> model) {
    boolean whole = only.isEmpty() && deferred.isEmpty();
    return whole ? model.fields() : model.fields().stream().filter(this::reads).toList();
  }

  /** Whether the model's own objects come with this column. */
  public boolean reads(FieldMeta field) {
    if (field.primaryKey()) {
      return true;
    }
    boolean wanted = !deferred.contains(field) && (only.isEmpty() || only.contains(field));
    return wanted || leadsOn(field);
  }

  /** Relations that are loaded along need the columns that hold their keys. */
  private boolean leadsOn(FieldMeta field) {
    return related.stream().anyMatch(hops -> hops.relations().get(0).fields().contains(field))
        || prefetches.stream().anyMatch(p -> p.relation().fields().contains(field));
  }

  private static <T> List<T> plus(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }
}
