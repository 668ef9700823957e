package dev.plinth.migrations.inspect;

import dev.plinth.migrations.operation.Operation;
import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.dialect.LiveState;
import dev.plinth.sql.dialect.Remark;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.ForeignKeyConstraint;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Models and a first migration for a database that is there already.
 *
 * <pre>{@code
 * LiveState live = LiveSchema.inspect(db, Scope.own());
 * Inspection inspection = Inspection.of(live, db.dialect(), "com.example.shop");
 * inspection.files();        // Customer.java, Invoice.java, .., package-info.java
 * inspection.operations();   // create table customer, create table invoice, ..
 * }</pre>
 *
 * <p>Names follow the rules of models the other way: {@code invoice_line} becomes {@code
 * InvoiceLine}, {@code album_id} a relation {@code album}. What a model can not say is left in a
 * comment with the reason: in its class, or in that of the package. Views, and tables without a
 * key, become read-only models. The models ask for the same tables that are there; the migration
 * makes everything that is. Pure: nothing is asked or written.
 *
 * @param files the sources, sorted by the names of their classes
 * @param operations what makes the same database out of an empty one
 * @param remarks what is in neither, or not in the models, each as a sentence
 */
public record Inspection(
    List<InspectedFile> files, List<Operation> operations, List<String> remarks) {
  /** Copies the lists. */
  public Inspection {
    files = List.copyOf(files);
    operations = List.copyOf(operations);
    remarks = List.copyOf(remarks);
  }

  /**
   * Writes models for what a database holds.
   *
   * @param packageName the package of all classes
   */
  public static Inspection of(LiveState live, Dialect dialect, String packageName) {
    return new Writer(live, dialect, packageName).inspect();
  }

  /** The steps from tables to sources. */
  private static final class Writer {
    private final LiveState live;
    private final Schema schema;
    private final Dialect dialect;
    private final String packageName;
    private final ClassNames names;
    private final CustomTypes custom;
    private final ValueTypes types;
    private final Map<TableName, TablePlan> plans = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<InspectedFile> files = new ArrayList<>();

    Writer(LiveState live, Dialect dialect, String packageName) {
      this.live = live;
      this.schema = withoutLooseEnds(live.schema(), remarks);
      this.dialect = dialect;
      this.packageName = packageName;
      this.names = new ClassNames(schema);
      this.custom = new CustomTypes(names.taken(), schema.enums());
      this.types = new ValueTypes(names.enums(), custom);
    }

    Inspection inspect() {
      live.remarks().stream().map(Remark::toString).forEach(remarks::add);
      Fields fields = new Fields(types);
      schema.tables().forEach(table -> plan(table, fields));
      schema.views().forEach(view -> plan(view, fields));
      new Relations(plans, dialect).decide();
      plans.values().forEach(fields::check);
      new Members(plans.values()).name();
      plans.values().forEach(this::model);
      schema.enums().forEach(this::enumType);
      custom.all().forEach(this::customType);
      file("package-info", packageInfo());
      files.sort(Comparator.comparing(InspectedFile::className));
      return new Inspection(files, FirstMigration.of(schema), remarks);
    }

    /** References to what is not there, or not read, could not be made again. */
    private static Schema withoutLooseEnds(Schema schema, List<String> remarks) {
      List<Table> tables = new ArrayList<>();
      for (Table table : schema.tables()) {
        List<ForeignKeyConstraint> kept = new ArrayList<>(table.foreignKeys());
        kept.removeIf(key -> schema.table(key.target()).isEmpty());
        tables.add(table.foreignKeys(kept));
        table.foreignKeys().stream()
            .filter(key -> !kept.contains(key))
            .map(key -> key.name() + " of " + table.name() + " refers to " + key.target())
            .forEach(loose -> remarks.add(loose + ", which is not among the tables"));
      }
      return schema.withTables(tables);
    }

    private void plan(Table table, Fields fields) {
      String className = names.of(table.name());
      plan(
          table.primaryKey().columns().isEmpty()
              ? TablePlan.readOnly(table, className)
              : TablePlan.of(table, className),
          fields);
    }

    private void plan(View view, Fields fields) {
      live.viewColumns().stream()
          .filter(each -> each.name().equals(view.name()))
          .map(each -> each.comment(view.comment()))
          .map(each -> TablePlan.readOnly(each, names.ofView(view.name())))
          .forEach(plan -> plan(plan, fields));
    }

    private void plan(TablePlan plan, Fields fields) {
      TableName name = plan.table.name();
      String reason = fields.reasonAgainst(plan.table);
      if (reason == null) {
        plans.put(name, plan);
      } else {
        remarks.add(name + " " + reason + "; it is no model");
      }
    }

    private void file(String className, String text) {
      files.add(new InspectedFile(className, text));
    }

    private void model(TablePlan plan) {
      file(plan.className, new ModelText(plan, types, packageName).write());
      plan.notes.forEach(note -> remarks.add(plan.table.name() + ": " + note));
    }

    private void enumType(EnumType type) {
      String className = names.enums().get(type.name());
      if (className != null) {
        String constants = String.join(",\n  ", type.labels());
        String text = "/** The enum type {@code %s}. */\npublic enum %s {\n  %s\n}\n";
        file(
            className,
            new SourceText(packageName).with(text.formatted(type.name(), className, constants)));
      }
    }

    private void customType(CustomType type) {
      SourceText source = new SourceText(packageName);
      type.imports().forEach(source::use);
      source.use("dev.plinth.orm.meta.FieldType");
      source.use("dev.plinth.sql.SqlType");
      if (!type.labels().isEmpty()) {
        source.use("java.util.List");
      }
      file(type.className(), source.with(type.source()));
    }

    private String packageInfo() {
      StringBuilder text = new StringBuilder();
      remarks.forEach(remark -> text.append(JavaText.comment("", remark)));
      return text
          + (remarks.isEmpty() ? "" : "\n")
          + "/** Models of a database that was there before them. */\n@NullMarked\npackage "
          + packageName
          + ";\n\nimport org.jspecify.annotations.NullMarked;\n";
    }
  }
}
