package dev.plinth.orm.meta;

import dev.plinth.sql.PlinthException;
import dev.plinth.sql.TableName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The columns that lead from a model's table to that of a related model.
 *
 * @param from the columns of the owner's table
 * @param link the link table between, or null where the tables join directly
 * @param to the columns of the target's table, in the order of {@code from} or of the link's
 */
public record RelationPath(List<String> from, @Nullable Link link, List<String> to) {

  /**
   * A link table.
   *
   * @param table its name
   * @param source its columns that hold the owner's key
   * @param target its columns that hold the target's key
   * @param isSure whether each of its rows is sure to point to a row on both sides
   */
  public record Link(TableName table, List<String> source, List<String> target, boolean isSure) {
    Link turned() {
      return new Link(table, /* source= */ target, /* target= */ source, isSure);
    }
  }

  static RelationPath of(RelationMeta relation) {
    return switch (relation.kind()) {
      case FOREIGN_KEY, ONE_TO_ONE ->
          new RelationPath(columns(relation.fields()), null, columns(relation.target().key()));
      case MANY_TO_MANY -> linked(relation, link(relation));
      case REVERSE_ONE, REVERSE_MANY -> reversed(relation, relation.mirrored().path());
    };
  }

  private static RelationPath reversed(RelationMeta relation, RelationPath there) {
    return there.link() == null
        ? new RelationPath(there.to(), null, there.from())
        : linked(relation, there.link().turned());
  }

  private static RelationPath linked(RelationMeta relation, Link link) {
    return new RelationPath(
        columns(relation.owner().key()), link, columns(relation.target().key()));
  }

  private static Link link(RelationMeta relation) {
    Class<? extends Persistent> through = relation.through();
    return through == null ? ownLink(relation) : modelLink(relation, ModelMeta.of(through));
  }

  private static Link modelLink(RelationMeta relation, ModelMeta<?> model) {
    RelationMeta source = pointer(relation, model, relation.owner(), null);
    RelationMeta target = pointer(relation, model, relation.target(), source);
    return new Link(
        model.table(),
        columns(source.fields()),
        columns(target.fields()),
        isSure(source) && isSure(target));
  }

  private static boolean isSure(RelationMeta pointer) {
    return pointer.isConstrained() && !pointer.isNullable();
  }

  private static RelationMeta pointer(
      RelationMeta relation, ModelMeta<?> link, ModelMeta<?> to, @Nullable RelationMeta taken) {
    return link.relations().stream()
        .filter(there -> there.holdsKey() && there.target() == to && there != taken)
        .findFirst()
        .orElseThrow(() -> noPointer(relation, link, to));
  }

  private static PlinthException noPointer(
      RelationMeta relation, ModelMeta<?> link, ModelMeta<?> to) {
    return new PlinthException(
        "model.link-without-key",
        "The link model "
            + link.name()
            + " of "
            + relation
            + " has no foreign key to "
            + to.name()
            + ". Add a Ref<"
            + to.name()
            + "> to it.");
  }

  private static Link ownLink(RelationMeta relation) {
    ModelMeta<?> owner = relation.owner();
    String table =
        Objects.requireNonNullElse(
            relation.linkTable(), owner.table().name() + "_" + Names.snakeCase(relation.name()));
    boolean self = relation.target() == owner;
    return new Link(
        new TableName(owner.table().schema(), table),
        linkColumns(self ? "from_" : "", owner),
        linkColumns(self ? "to_" : "", relation.target()),
        true);
  }

  private static List<String> linkColumns(String prefix, ModelMeta<?> model) {
    String name = prefix + Names.snakeCase(model.name());
    return model.key().stream().map(part -> name + "_" + part.column()).toList();
  }

  private static List<String> columns(List<FieldMeta> fields) {
    return fields.stream().map(FieldMeta::column).toList();
  }
}
