package dev.plinth.orm.save;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.Key;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.orm.meta.RelationPath;
import dev.plinth.sql.And;
import dev.plinth.sql.Column;
import dev.plinth.sql.Conflict;
import dev.plinth.sql.Delete;
import dev.plinth.sql.Expr;
import dev.plinth.sql.Insert;
import dev.plinth.sql.Or;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.Statement;
import dev.plinth.sql.TableSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The related objects of one owner in a link table that no model stands for. */
record LinkStore(RelationMeta relation, Object owner, Database database) implements ManyStore {

  private RelationPath.Link link() {
    return Objects.requireNonNull(relation.path().link());
  }

  /** A link of two models in both directions has a row for each of them. */
  private boolean isMirrored() {
    return relation.isSymmetrical();
  }

  @Override
  public void add(List<? extends Persistent> objects) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Persistent object : objects) {
      Object key = Keys.of(Persistent.stateOf(object));
      rows.add(row(owner, key));
      if (isMirrored() && !key.equals(owner)) {
        rows.add(row(key, owner));
      }
    }
    int atOnce = Limit.rows(columns().size(), database);
    for (int at = 0; at < rows.size(); at += atOnce) {
      send(insert(rows.subList(at, Math.min(rows.size(), at + atOnce))));
    }
  }

  private Insert insert(List<List<@Nullable Object>> rows) {
    return InsertRows.of(link().table(), columns(), types(), rows, database.dialect())
        .onConflict(Conflict.doNothing());
  }

  private List<@Nullable Object> row(Object from, Object to) {
    List<@Nullable Object> row = new ArrayList<>();
    Keys.binds(relation.owner(), from).forEach(bind -> row.add(bind.value()));
    Keys.binds(relation.target(), to).forEach(bind -> row.add(bind.value()));
    return row;
  }

  private List<String> columns() {
    List<String> columns = new ArrayList<>(link().source());
    columns.addAll(link().target());
    return columns;
  }

  private List<SqlType> types() {
    List<SqlType> types = new ArrayList<>();
    relation.owner().key().forEach(part -> types.add(part.sqlType()));
    relation.target().key().forEach(part -> types.add(part.sqlType()));
    return types;
  }

  @Override
  public void remove(Collection<Object> keys) {
    int atOnce = Limit.keys(relation.target(), database);
    for (List<Object> some : Chunks.of(List.copyOf(keys), atOnce)) {
      send(delete(mirrored(to(some), from(some))));
    }
  }

  @Override
  public void clear() {
    send(delete(mirrored(own(link().source()), own(link().target()))));
  }

  private Delete delete(Expr where) {
    return Delete.from(new TableSource(link().table(), null)).where(where);
  }

  private Expr mirrored(Expr there, Expr back) {
    return isMirrored() ? Or.of(there, back) : there;
  }

  private Expr to(List<Object> keys) {
    return And.of(own(link().source()), Keys.in(link().target(), relation.target(), keys));
  }

  private Expr from(List<Object> keys) {
    return And.of(own(link().target()), Keys.in(link().source(), relation.target(), keys));
  }

  private Expr own(List<String> columns) {
    return Keys.is(columns, relation.owner(), owner);
  }

  @Override
  public List<Object> keys() {
    List<SelectItem> items =
        link().target().stream().map(column -> SelectItem.of(Column.of(column))).toList();
    Select select =
        Select.of(items).from(new TableSource(link().table(), null)).where(own(link().source()));
    List<FieldMeta> key = relation.target().key();
    return database.query(database.dialect().compile(select), row -> Key.read(key, row, 1));
  }

  private void send(Statement statement) {
    database.execute(database.dialect().compile(statement));
  }
}
