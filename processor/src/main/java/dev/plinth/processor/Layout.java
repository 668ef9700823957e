package dev.plinth.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns and relations of a model in their order, as generated code counts them.
 *
 * @param columns the columns; those of a relation's key stand where the relation is declared
 * @param relations the relations
 */
record Layout(List<ColumnSource> columns, List<RelationSource> relations) {

  Layout {
    columns = List.copyOf(columns);
    relations = List.copyOf(relations);
  }

  /** The layout of a model; what cannot be kept is left out. */
  static Layout of(ModelSource model) {
    List<ColumnSource> columns = new ArrayList<>();
    for (Member member : model.members()) {
      if (member instanceof FieldSource field) {
        add(columns, field);
      } else {
        add(columns, (RelationSource) member, model);
      }
    }
    return new Layout(columns, model.relations());
  }

  private static void add(List<ColumnSource> columns, FieldSource field) {
    Optional<Storage> storage = field.storage();
    storage.ifPresent(
        found ->
            columns.add(
                new ColumnSource(
                    columns.size(), field.name(), Keys.columnOf(field), found, field, 0)));
  }

  private static void add(List<ColumnSource> columns, RelationSource relation, ModelSource model) {
    if (!relation.kind().holdsKey()) {
      return;
    }
    int part = 0;
    for (KeyPart key : Keys.columnsOf(relation, Keys.of(relation.target(), model))) {
      columns.add(
          new ColumnSource(
              columns.size(), key.name(), key.column(), key.storage(), relation, part++));
    }
  }

  /** The columns of a member. */
  List<ColumnSource> columnsOf(Member member) {
    List<ColumnSource> own = new ArrayList<>();
    for (ColumnSource column : columns) {
      if (column.member().name().equals(member.name())) {
        own.add(column);
      }
    }
    return own;
  }

  /** The names that indexes may use: fields, and relations that hold a key. */
  List<String> indexableNames() {
    List<String> names = new ArrayList<>(columns.stream().map(ColumnSource::name).toList());
    relations.stream()
        .filter(relation -> relation.kind().holdsKey())
        .forEach(relation -> names.add(relation.name()));
    return names;
  }

  /** The fields that a name in an index stands for; empty for a name that stands for none. */
  List<String> fieldsNamed(String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name) || column.member().name().equals(name))
        .map(ColumnSource::name)
        .toList();
  }
}
