package dev.plinth.orm.save;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.IndexMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.orm.meta.RowState;
import dev.plinth.sql.SqlType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * New objects that give values to the same fields, so that one statement inserts them. Objects
 * differ only in what they leave to the database, so as a rule there is one such group.
 *
 * @param model the model
 * @param fields the fields that get values
 * @param made the fields that the database makes
 * @param rows the objects' rows, in the order of the objects
 */
record NewRows(
    ModelMeta<?> model, List<FieldMeta> fields, List<FieldMeta> made, List<NewRow> rows) {

  /** The groups of these objects of one model. */
  static List<NewRows> of(ModelMeta<?> model, List<? extends Persistent> objects) {
    List<FieldMeta> open = model.fields().stream().filter(FieldMeta::madeByDatabase).toList();
    Map<BitSet, NewRows> groups = new LinkedHashMap<>();
    for (int i = 0; i < objects.size(); i++) {
      RowState state = Persistent.stateOf(objects.get(i));
      NewRows group = groups.computeIfAbsent(left(state, open), left -> group(model, left));
      group.rows.add(NewRow.of(i, state, group.fields));
    }
    return List.copyOf(groups.values());
  }

  /** The fields that an object leaves to the database. */
  private static BitSet left(RowState state, List<FieldMeta> open) {
    BitSet left = new BitSet();
    for (FieldMeta field : open) {
      if (!Given.isGiven(state, field)) {
        left.set(field.index());
      }
    }
    return left;
  }

  private static NewRows group(ModelMeta<?> model, BitSet left) {
    List<FieldMeta> fields = new ArrayList<>();
    List<FieldMeta> made = new ArrayList<>();
    for (FieldMeta field : model.fields()) {
      (left.get(field.index()) ? made : fields).add(field);
    }
    return new NewRows(model, List.copyOf(fields), List.copyOf(made), new ArrayList<>());
  }

  /** The same group with some of its rows. */
  NewRows with(List<NewRow> some) {
    return new NewRows(model, fields, made, some);
  }

  /** The key, where the database counts it: the first row that is sent gets the least. */
  @Nullable FieldMeta counter() {
    return made.stream().filter(FieldMeta::identity).findFirst().orElse(null);
  }

  /**
   * The sent fields that tell rows apart: the key, and what is unique beside. What is unique among
   * some rows only tells nothing of the others, so there it is all that can be compared.
   */
  List<FieldMeta> unique() {
    if (model.indexes().stream().anyMatch(index -> index.unique() && index.where() != null)) {
      return fields.stream().filter(NewRows::isComparable).toList();
    }
    Set<FieldMeta> unique = new LinkedHashSet<>(model.key());
    model.fields().stream().filter(FieldMeta::unique).forEach(unique::add);
    model.indexes().stream().filter(IndexMeta::unique).map(model::fieldsOf).forEach(unique::addAll);
    model.relations().stream()
        .filter(relation -> relation.kind() == RelationMeta.Kind.ONE_TO_ONE)
        .forEach(relation -> unique.addAll(relation.fields()));
    unique.retainAll(fields);
    return List.copyOf(unique);
  }

  /** Whether a value comes back as it was sent; documents and lists may be spelled anew. */
  private static boolean isComparable(FieldMeta field) {
    SqlType.Kind kind = field.sqlType().kind();
    return kind != SqlType.Kind.JSON && kind != SqlType.Kind.ARRAY;
  }

  void validate(Validation validation) {
    for (NewRow row : rows) {
      validation.at(row.position());
      validation.fields(fields, row.values());
      validation.object(row.state().object());
    }
  }
}
