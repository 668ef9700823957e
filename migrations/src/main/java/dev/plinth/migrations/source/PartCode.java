package dev.plinth.migrations.source;

import dev.plinth.migrations.source.Code.Call;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.ExclusionConstraint;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Generated;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.ReferentialAction;
import dev.plinth.sql.schema.Sequence;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import dev.plinth.sql.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what tables are made of, in the words of migrations. */
final class PartCode {
  private final Imports imports;
  private final TypeCode types;

  PartCode(Imports imports) {
    this.imports = imports;
    this.types = new TypeCode(imports);
  }

  static Code name(TableName table) {
    return Code.text(TableNames.print(table));
  }

  Code table(Table table) {
    List<Code> parts = new ArrayList<>(List.of(name(table.name())));
    table.columns().forEach(column -> parts.add(column(column)));
    if (!table.primaryKey().columns().isEmpty()) {
      parts.add(key(table.primaryKey()));
    }
    table.uniques().forEach(unique -> parts.add(unique(unique)));
    table.foreignKeys().forEach(key -> parts.add(foreignKey(key)));
    table.checks().forEach(check -> parts.add(check(check)));
    table.exclusions().forEach(exclusion -> parts.add(exclusion(exclusion)));
    table.indexes().forEach(index -> parts.add(index(index)));
    return table.comment() == null
        ? new Call("createTable", parts)
        : Code.call(
            "createTable",
            Code.chain(
                new Call("table", parts), List.of(call("comment", Code.text(table.comment())))));
  }

  Code column(TableColumn column) {
    boolean isKey = column.identity() && column.type().equals(SqlType.BIGINT);
    List<Call> calls = new ArrayList<>();
    add(calls, column.identity() && !isKey, "identity", new Code.Word("true"));
    add(calls, column.always(), "always", new Code.Word("true"));
    if (column.nullable()) {
      calls.add(new Call("optional", List.of()));
    }
    defaultValue(column.defaultValue(), calls);
    generated(column.generated(), calls);
    text(calls, "collation", column.collation());
    text(calls, "comment", column.comment());
    Code name = Code.text(column.name());
    return Code.chain(isKey ? Code.call("identity", name) : types.column(column), calls);
  }

  private void defaultValue(@Nullable Default value, List<Call> calls) {
    if (value != null) {
      SqlText text = value.text();
      Code code =
          text == null
              ? Code.call(imports.use(Default.class) + ".of", types.value(value.value()))
              : Code.call(imports.use(Default.class) + ".sql", Code.text(text.text()));
      calls.add(call("defaultValue", code));
    }
  }

  private void generated(@Nullable Generated value, List<Call> calls) {
    if (value != null) {
      String stored = imports.use(Generated.class) + ".stored";
      calls.add(call("generated", Code.call(stored, Code.text(value.expression().text()))));
    }
  }

  Code key(PrimaryKey key) {
    List<Call> calls = new ArrayList<>();
    text(calls, "name", key.name());
    return Code.chain(new Call("primaryKey", texts(key.columns())), calls);
  }

  Code unique(UniqueConstraint unique) {
    List<Call> calls = new ArrayList<>();
    where(calls, unique.where());
    return Code.chain(
        Code.call("unique", Code.text(unique.name()), texts(unique.columns()).stream()), calls);
  }

  Code check(CheckConstraint check) {
    List<Call> calls = new ArrayList<>();
    add(calls, !check.validated(), "validated", new Code.Word("false"));
    return Code.chain(
        Code.call("check", Code.text(check.name()), Code.text(check.condition().text())), calls);
  }

  Code foreignKey(ForeignKeyConstraint key) {
    List<Call> calls = new ArrayList<>();
    action(calls, "onDelete", key.onDelete());
    action(calls, "onUpdate", key.onUpdate());
    add(calls, key.deferrable(), "deferrable", new Code.Word("true"));
    add(calls, !key.validated(), "validated", new Code.Word("false"));
    return Code.chain(
        Code.call(
            "foreignKey",
            Code.text(key.name()),
            one(key.columns()),
            name(key.target()),
            one(key.targetColumns())),
        calls);
  }

  /** A single name as it is, several as a list; both sides have as many. */
  private static Code one(List<String> columns) {
    return columns.size() == 1 ? Code.text(columns.get(0)) : Code.texts(columns.stream());
  }

  private void action(List<Call> calls, String word, ReferentialAction action) {
    if (action != ReferentialAction.NO_ACTION) {
      String name = imports.use(ReferentialAction.class) + "." + action.name();
      calls.add(call(word, new Code.Word(name)));
    }
  }

  Code exclusion(ExclusionConstraint exclusion) {
    List<Call> calls = new ArrayList<>();
    where(calls, exclusion.where());
    List<Code> arguments = new ArrayList<>();
    arguments.add(Code.text(exclusion.name()));
    arguments.add(Code.text(exclusion.method()));
    String of = imports.use(ExclusionConstraint.Element.class) + ".of";
    exclusion
        .elements()
        .forEach(
            element ->
                arguments.add(
                    Code.call(
                        of,
                        Code.text(element.expression().text()),
                        Code.text(element.operator()))));
    return Code.chain(new Call("exclusion", arguments), calls);
  }

  Code index(Index index) {
    List<Call> calls = new ArrayList<>();
    add(calls, index.unique(), "unique", new Code.Word("true"));
    where(calls, index.where());
    if (!index.include().isEmpty()) {
      calls.add(call("include", Code.texts(index.include().stream())));
    }
    text(calls, "method", index.method());
    return Code.chain(types.keys(index), calls);
  }

  Code view(View view) {
    List<Call> calls = new ArrayList<>();
    add(calls, view.materialized(), "materialized", new Code.Word("true"));
    text(calls, "comment", view.comment());
    Code query = Code.text(view.query().text());
    return calls.isEmpty()
        ? Code.call("createView", name(view.name()), query)
        : Code.call("createView", Code.chain(Code.call("view", name(view.name()), query), calls));
  }

  Code sequence(Sequence sequence) {
    Code name = tableName(sequence.name());
    String type = imports.use(Sequence.class);
    if (sequence.equals(Sequence.of(sequence.name()))) {
      return Code.call(type + ".of", name);
    }
    Stream<@Nullable Object> rest =
        Stream.of(
            sequence.start(),
            sequence.increment(),
            sequence.min(),
            sequence.max(),
            sequence.cycle());
    return Code.call("new " + type, name, rest.map(types::value));
  }

  private Code tableName(TableName name) {
    String type = imports.use(TableName.class);
    return name.schema() == null
        ? Code.call(type + ".of", Code.text(name.name()))
        : Code.call("new " + type, Code.text(name.schema()), Code.text(name.name()));
  }

  private void where(List<Call> calls, @Nullable SqlText condition) {
    if (condition != null) {
      calls.add(call("where", Code.call("sql", Code.text(condition.text()))));
    }
  }

  private static void text(List<Call> calls, String word, @Nullable String value) {
    if (value != null) {
      calls.add(call(word, Code.text(value)));
    }
  }

  private static void add(List<Call> calls, boolean wanted, String word, Code argument) {
    if (wanted) {
      calls.add(call(word, argument));
    }
  }

  private static Call call(String name, Code argument) {
    return new Call(name, List.of(argument));
  }

  private static List<Code> texts(List<String> values) {
    return values.stream().map(Code::text).toList();
  }
}
