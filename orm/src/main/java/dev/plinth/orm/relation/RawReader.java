package dev.plinth.orm.relation;

import dev.plinth.db.Row;
import dev.plinth.db.RowReader;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.Result;
import dev.plinth.sql.NearestName;
import dev.plinth.sql.PlinthException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects out of the rows of a statement that the developer wrote. Which column is which
 * field is told by the names of the first row; columns that are not there count as left out.
 */
final class RawReader implements RowReader<Persistent> {
  private final ModelMeta<?> model;
  private final Result result;
  private int @Nullable [] at;
  private @Nullable BitSet leftOut;

  RawReader(ModelMeta<?> model, Result result) {
    this.model = model;
    this.result = result;
  }

  @Override
  public Persistent read(Row row) {
    int[] known = at == null ? learn(row.labels()) : at;
    Persistent object = model.newObject();
    Persistent.stateOf(object).load(row, known, leftOut, result);
    result.add(object);
    return object;
  }

  private int[] learn(List<String> labels) {
    int[] found = new int[model.fields().size()];
    BitSet missing = new BitSet();
    missing.set(0, found.length);
    for (int i = 0; i < labels.size(); i++) {
      int field = fieldOf(labels.get(i));
      if (!missing.get(field)) {
        throw twice(labels.get(i));
      }
      missing.clear(field);
      found[field] = i + 1;
    }
    requireKey(missing);
    leftOut = missing.isEmpty() ? null : missing;
    at = found;
    return found;
  }

  private int fieldOf(String label) {
    return model.fields().stream()
        .filter(field -> plain(field.column()).equals(plain(label)))
        .findFirst()
        .orElseThrow(() -> unknown(label))
        .index();
  }

  /** Without case and underscores: tables may be spelled by another convention than the models. */
  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  private void requireKey(BitSet missing) {
    for (FieldMeta part : model.key()) {
      if (missing.get(part.index())) {
        throw new PlinthException(
            "raw.missing-key",
            "The statement answers no column '"
                + part.column()
                + "', the key of "
                + model
                + ". Select it too, or read the rows into a record.");
      }
    }
  }

  private PlinthException twice(String label) {
    return new PlinthException(
        "raw.column-twice",
        "The statement answers two columns '"
            + label
            + "', and only one can be that of "
            + model
            + ". Select it once, or give the other one another name and read the rows into a"
            + " record.");
  }

  private PlinthException unknown(String label) {
    List<String> columns = model.fields().stream().map(FieldMeta::column).toList();
    return new PlinthException(
        "raw.unknown-column",
        "The statement answers a column '"
            + label
            + "' that "
            + model
            + " has not."
            + NearestName.hint(label, columns)
            + " Columns: "
            + String.join(", ", columns)
            + ". Select only these, or read the rows into a record.");
  }
}
