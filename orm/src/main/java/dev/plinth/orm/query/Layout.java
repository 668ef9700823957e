package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import java.util.ArrayList;
import java.util.List;

/**
 * Where in a row the columns of each object are: the model's own first, then those of the to-one
 * relations that are loaded along, each after the one it hangs on.
 *
 * @param parts the objects of a row
 */
public record Layout(List<Part> parts) {

  /**
   * The columns of one object.
   *
   * @param hops the relations that lead to it; none for the model's own
   * @param model its model
   * @param fields the fields that are read, in the order of the columns
   * @param at the 1-based index of the first column
   * @param keyAt the 1-based index of a key column, null where there is no object
   */
  public record Part(Hops hops, ModelMeta<?> model, List<FieldMeta> fields, int at, int keyAt) {
    int end() {
      return at + fields.size();
    }
  }

  /** The layout of the objects that a question reads. */
  public static Layout of(Question question) {
    List<Part> parts = new ArrayList<>();
    List<FieldMeta> own = question.loading().fieldsOf(question.model());
    parts.add(part(Hops.none(), question.model(), own, 1));
    for (Hops hops : allHops(question)) {
      ModelMeta<?> model = hops.last().target();
      parts.add(part(hops, model, model.fields(), parts.get(parts.size() - 1).end()));
    }
    return new Layout(List.copyOf(parts));
  }

  private static Part part(Hops hops, ModelMeta<?> model, List<FieldMeta> fields, int at) {
    return new Part(hops, model, fields, at, at + fields.indexOf(model.key().get(0)));
  }

  /** The asked hops with all hops before them, parents first. */
  private static List<Hops> allHops(Question question) {
    List<Hops> all = new ArrayList<>();
    question.loading().related().forEach(hops -> addWithParents(hops, all));
    return all;
  }

  private static void addWithParents(Hops hops, List<Hops> all) {
    if (!hops.isEmpty() && !all.contains(hops)) {
      addWithParents(hops.parent(), all);
      all.add(hops);
    }
  }
}
