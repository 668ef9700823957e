package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a name from left to right: relations, a column, and what is left. */
final class LookupParser {
  /** The name that every model has for its primary key. */
  static final String KEY = "pk";

  private static final String BETWEEN = "__";

  private final ModelMeta<?> root;
  private final String name;
  private final List<String> words;
  private final List<String> path = new ArrayList<>();
  private final List<LookupPath.ToMany> many = new ArrayList<>();
  private ModelMeta<?> model;
  private Hops hops = Hops.none();
  private int at;

  private LookupParser(ModelMeta<?> root, String name) {
    this.root = root;
    this.name = name;
    this.words = split(name);
    this.model = root;
  }

  /**
   * Where a name leads.
   *
   * @throws PlinthException {@code query.unknown-field}, {@code query.not-a-relation}
   */
  static LookupPath parse(ModelMeta<?> root, String name) {
    return new LookupParser(root, name).parse();
  }

  static List<String> split(String name) {
    return Arrays.asList(name.split(BETWEEN, -1));
  }

  private LookupPath parse() {
    while (at < words.size()) {
      String word = words.get(at);
      FieldMeta field = column(word);
      if (field != null) {
        return column(field, word);
      }
      RelationMeta relation = model.findRelation(word);
      if (relation == null) {
        return isWholeKey(word) ? key() : object(word);
      }
      follow(relation);
      at++;
    }
    return path(null);
  }

  private @Nullable FieldMeta column(String word) {
    FieldMeta field = model.findField(word);
    boolean key = field == null && isKey(word) && model.key().size() == 1;
    return key ? model.key().get(0) : field;
  }

  private boolean isKey(String word) {
    return word.equals(KEY) && model.findRelation(word) == null;
  }

  /** Whether the word stands for a key of several columns: the object, that is. */
  private boolean isWholeKey(String word) {
    return isKey(word) && model.key().size() > 1;
  }

  private LookupPath key() {
    at++;
    return path(null);
  }

  private void follow(RelationMeta relation) {
    path.add(relation.name());
    if (relation.isToOne()) {
      hops = hops.then(relation);
    } else {
      many.add(new LookupPath.ToMany(hops, relation));
      hops = Hops.none();
    }
    model = relation.target();
  }

  private LookupPath column(FieldMeta field, String word) {
    path.add(field.name());
    at++;
    boolean more = at + 1 < words.size() || field.relation() != null;
    if (more && at < words.size() && !LookupKind.isKnown(words.get(at))) {
      throw LookupErrors.notRelation(model, word, name);
    }
    return path(field);
  }

  /** After a relation only a lookup may follow that is no name of the other model. */
  private LookupPath object(String word) {
    if (path.isEmpty() || !LookupKind.isKnown(word)) {
      throw model.unknownField(word);
    }
    return path(null);
  }

  private LookupPath path(@Nullable FieldMeta field) {
    return new LookupPath(
        root,
        name,
        String.join(BETWEEN, path),
        many,
        hops,
        model,
        field,
        words.subList(at, words.size()));
  }
}
