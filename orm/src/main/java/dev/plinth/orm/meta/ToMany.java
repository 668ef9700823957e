package dev.plinth.orm.meta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One object's side of a to-many relation, as loading sees it; users see {@code Many}. */
public interface ToMany {

  /** Whether the related objects are there without a query. */
  boolean isLoaded();

  /** The related objects if they are there. */
  @Nullable List<? extends Persistent> peek();

  /** Fills in what was loaded. */
  void fill(List<? extends Persistent> related);

  /** Forgets what was loaded, so that it is loaded again when it is touched. */
  void forget();
}
