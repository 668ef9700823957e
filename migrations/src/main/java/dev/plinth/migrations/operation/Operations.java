package dev.plinth.migrations.operation;

import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Operations that follow each other: each meets the schema that those before it made.
 *
 * <pre>{@code
 * Operations steps = Operations.of(List.of(createUsers, addAge));
 * steps.apply(Schema.EMPTY);             // the schema after all of them
 * steps.ddl(Schema.EMPTY, dialect);      // the statements of all of them
 * steps.reverse(Schema.EMPTY);           // drop column age of users, drop table users
 * }</pre>
 *
 * @param list the operations, in order
 */
public record Operations(List<Operation> list) {
  /** Copies the list. */
  public Operations {
    list = List.copyOf(list);
  }

  /** Operations that follow each other. */
  public static Operations of(List<? extends Operation> list) {
    return new Operations(List.copyOf(list));
  }

  /**
   * The schema after all of them.
   *
   * @throws MigrationProblem when one of them does not fit the schema it meets
   */
  public Schema apply(Schema before) {
    Schema schema = before;
    for (Operation operation : list) {
      schema = operation.apply(schema);
    }
    return schema;
  }

  /**
   * The changes of all of them; a table that several of them make anew, one after the other, is
   * made anew once.
   *
   * @throws MigrationProblem when one of them does not fit the schema it meets
   */
  public List<Ddl> ddl(Schema before, Dialect dialect) {
    List<Ddl> changes = new ArrayList<>();
    Schema schema = before;
    for (Operation operation : list) {
      changes.addAll(operation.ddl(schema, dialect));
      schema = operation.apply(schema);
    }
    return Rebuilds.together(changes);
  }

  /**
   * What takes all of them back, the last one first; empty where one of them can't be taken back.
   *
   * @param before the schema that the first of them was made to
   * @throws MigrationProblem when one of them does not fit the schema it meets
   */
  public Optional<Operations> reverse(Schema before) {
    Deque<Operation> back = new ArrayDeque<>();
    Schema schema = before;
    for (Operation operation : list) {
      Optional<Operation> one = operation.reverse(schema);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      back.addFirst(one.get());
      schema = operation.apply(schema);
    }
    return Optional.of(of(List.copyOf(back)));
  }

  /** What they do, in a few words. */
  public String describe() {
    return list.isEmpty()
        ? "nothing"
        : list.stream().map(Operation::describe).collect(Collectors.joining(", "));
  }
}
