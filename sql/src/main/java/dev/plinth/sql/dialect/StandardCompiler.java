package dev.plinth.sql.dialect;

import dev.plinth.sql.Assignment;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Conflict;
import dev.plinth.sql.DefaultValues;
import dev.plinth.sql.Delete;
import dev.plinth.sql.Expr;
import dev.plinth.sql.FromQuery;
import dev.plinth.sql.Insert;
import dev.plinth.sql.Rows;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.Source;
import dev.plinth.sql.Update;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one statement as the standard has it; a dialect overrides the clauses that differ. Values
 * and conditions are written by {@link ExpressionWriter}, functions by {@link FunctionWriter},
 * queries by {@link QueryWriter}.
 */
abstract class StandardCompiler extends QueryWriter {
  StandardCompiler(StandardDialect dialect) {
    super(dialect);
  }

  @Override
  public Writer insert(Insert node) {
    out.sql("INSERT INTO ");
    table(node.table());
    insertColumns(node.columns());
    node.source().accept(this);
    conflict(node.conflict());
    return returning(node.returning());
  }

  @Override
  public Writer update(Update node) {
    out.sql("UPDATE ");
    tableSource(node.table()).sql(" SET ");
    assignments(node.set());
    sources(node.from());
    where(node.where());
    return returning(node.returning());
  }

  @Override
  public Writer delete(Delete node) {
    out.sql("DELETE FROM ");
    tableSource(node.table());
    where(node.where());
    return returning(node.returning());
  }

  private void sources(List<Source> sources) {
    if (!sources.isEmpty()) {
      out.sql(" FROM ").join(", ", sources, (Source source) -> source.accept(this));
    }
  }

  private void insertColumns(List<String> columns) {
    if (!columns.isEmpty()) {
      out.sql(" ").columns(columns);
    }
  }

  @Override
  public Writer rows(Rows node) {
    return out.sql(" VALUES ").join(", ", node.rows(), this::row);
  }

  private void row(List<Expr> row) {
    out.sql("(").join(", ", row, this::assigned).sql(")");
  }

  /** A value for a column: its type is the column's, whatever the bind says. */
  private void assigned(Expr value) {
    if (value instanceof Bind bind) {
      assignedBind(bind);
    } else {
      expr(value);
    }
  }

  void assignedBind(Bind bind) {
    out.bind(bind);
  }

  @Override
  public Writer fromQuery(FromQuery node) {
    out.sql(" ");
    return node.query().accept(this);
  }

  @Override
  public Writer defaultValues(DefaultValues node) {
    return out.sql(" DEFAULT VALUES");
  }

  void conflict(@Nullable Conflict conflict) {
    if (conflict == null) {
      return;
    }
    out.sql(" ON CONFLICT");
    conflictTarget(conflict);
    if (conflict.updates().isEmpty()) {
      out.sql(" DO NOTHING");
    } else {
      out.sql(" DO UPDATE SET ");
      assignments(conflict.updates());
      where(conflict.where());
    }
  }

  private void conflictTarget(Conflict conflict) {
    if (!conflict.target().isEmpty()) {
      out.sql(" ").columns(conflict.target());
      where(conflict.targetWhere());
    }
  }

  private void assignments(List<Assignment> assignments) {
    out.join(", ", assignments, this::assignment);
  }

  private void assignment(Assignment assignment) {
    out.name(assignment.column()).sql(" = ");
    assigned(assignment.value());
  }

  Writer returning(List<SelectItem> items) {
    if (!items.isEmpty()) {
      need(Capability.RETURNING);
      out.sql(" RETURNING ").join(", ", items, this::item);
    }
    return out;
  }
}
