package dev.plinth.processor;

import java.util.List;

/** The index that the columns of a foreign key get. */
enum ForeignKeyIndex {
  /** None: not wanted, or the primary key's index serves. */
  NONE,
  PLAIN,
  UNIQUE;

  static ForeignKeyIndex of(RelationSource relation, Layout layout) {
    List<ColumnSource> key =
        layout.columns().stream().filter(column -> column.member().isPrimaryKey()).toList();
    List<ColumnSource> own = layout.columnsOf(relation);
    boolean leads = relation.isPrimaryKey() && key.get(0).equals(own.get(0));
    boolean wholeKey = leads && key.size() == own.size();
    boolean oneToOne = relation.kind() == RelationSource.Kind.ONE_TO_ONE;
    if ((oneToOne || relation.flag("unique")) && !wholeKey) {
      return UNIQUE;
    }
    return !leads && relation.wantsIndex() ? PLAIN : NONE;
  }
}
