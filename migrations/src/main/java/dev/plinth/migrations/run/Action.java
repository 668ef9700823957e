package dev.plinth.migrations.run;

import dev.plinth.migrations.operation.RunJava;
import dev.plinth.sql.Sql;
import dev.plinth.sql.schema.Ddl;
import java.util.List;
import java.util.stream.Collectors;

/** The smallest part of a migration that runs as one. */
public sealed interface Action {
  /** What runs, for people: the statements, each ended by a semicolon. */
  String text();

  /**
   * Whether it stands in no transaction even of its own, so that nobody knows how far it came when
   * its runner is killed.
   */
  boolean isAlone();

  /**
   * A change of the schema.
   *
   * @param ddl the change
   * @param statements what it is on this database
   * @param isAlone whether it refuses to stand in a transaction
   */
  record Change(Ddl ddl, List<Sql> statements, boolean isAlone) implements Action {
    /** Copies the list. */
    public Change {
      statements = List.copyOf(statements);
    }

    @Override
    public String text() {
      return statements.stream().map(sql -> sql.text() + ";").collect(Collectors.joining("\n"));
    }
  }

  /**
   * A statement in the database's own words.
   *
   * @param statement the statement, without a semicolon at its end
   * @param isAlone whether it runs in no transaction
   */
  record Words(String statement, boolean isAlone) implements Action {
    @Override
    public String text() {
      String bare = statement.strip().replaceFirst(";+$", "");
      String lastLine = bare.substring(bare.lastIndexOf('\n') + 1);
      return bare + (lastLine.contains("--") ? "\n;" : ";");
    }
  }

  /**
   * Work written in Java.
   *
   * @param name what it is called
   * @param work what it does
   * @param isAlone whether it runs in no transaction
   */
  record Call(String name, RunJava.Step work, boolean isAlone) implements Action {
    @Override
    public String text() {
      return "-- Java: " + name;
    }
  }
}
