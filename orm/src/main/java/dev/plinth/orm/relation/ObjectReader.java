package dev.plinth.orm.relation;

import dev.plinth.db.Database;
import dev.plinth.db.Row;
import dev.plinth.db.RowReader;
import dev.plinth.orm.meta.FetchMode;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.orm.meta.Result;
import dev.plinth.orm.query.Hops;
import dev.plinth.orm.query.Layout;
import dev.plinth.orm.query.Question;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects out of the rows of one result, with those that were joined to them. Columns are
 * fetched by index; what there is to know of the layout is computed once, not for each row.
 */
final class ObjectReader implements RowReader<Persistent> {
  private static final int EVERY_ROW = -1;

  private final Part[] parts;
  private final @Nullable Persistent[] row;

  /** One object of each row; a part that every row has tells no place of its key. */
  @SuppressWarnings("ArrayRecordComponent") // never compared; generated code indexes it
  private record Part(
      ModelMeta<?> model,
      int[] at,
      int keyAt,
      int parent,
      @Nullable RelationMeta relation,
      Result result,
      @Nullable BitSet leftOut) {
    boolean isMissing(Row from) {
      return keyAt != EVERY_ROW && from.isNull(keyAt);
    }
  }

  ObjectReader(Question question, Database database) {
    List<Layout.Part> layout = Layout.of(question).parts();
    FetchMode mode = FetchModes.of(question, database);
    this.parts = new Part[layout.size()];
    this.row = new Persistent[layout.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = part(layout, layout.get(i), new Result(database, mode));
    }
  }

  private static Part part(List<Layout.Part> layout, Layout.Part part, Result result) {
    boolean own = part.hops().isEmpty();
    return new Part(
        part.model(),
        part.model().columns(part.fields(), part.at()),
        part.hops().isNullable() ? part.keyAt() : EVERY_ROW,
        own ? -1 : indexOf(layout, part.hops().parent()),
        own ? null : part.hops().last(),
        result,
        leftOut(part));
  }

  private static int indexOf(List<Layout.Part> layout, Hops hops) {
    for (int i = 0; i < layout.size(); i++) {
      if (layout.get(i).hops().equals(hops)) {
        return i;
      }
    }
    throw new IllegalStateException("No part for " + hops.path());
  }

  private static @Nullable BitSet leftOut(Layout.Part part) {
    if (part.fields().size() == part.model().fields().size()) {
      return null;
    }
    BitSet leftOut = new BitSet();
    leftOut.set(0, part.model().fields().size());
    part.fields().forEach(field -> leftOut.clear(field.index()));
    return leftOut;
  }

  @Override
  public Persistent read(Row from) {
    Persistent own = object(parts[0], from);
    row[0] = own;
    for (int i = 1; i < parts.length; i++) {
      row[i] = related(parts[i], from);
    }
    return own;
  }

  private @Nullable Persistent related(Part part, Row from) {
    Persistent parent = row[part.parent];
    if (parent == null) {
      return null;
    }
    Persistent object = part.isMissing(from) ? null : object(part, from);
    Links.fill(parent, Objects.requireNonNull(part.relation), object);
    return object;
  }

  private static Persistent object(Part part, Row from) {
    Persistent object = part.model.newObject();
    Persistent.stateOf(object).load(from, part.at, part.leftOut, part.result);
    part.result.add(object);
    return object;
  }

  /** The objects of the model itself that were read so far. */
  Result result() {
    return parts[0].result;
  }
}
