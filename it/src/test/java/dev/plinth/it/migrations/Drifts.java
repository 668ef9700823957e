package dev.plinth.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.db.LiveSchema;
import dev.plinth.migrations.drift.Difference;
import dev.plinth.migrations.drift.Drift;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.schema.ModelSchema;
import dev.plinth.sql.TableName;
import dev.plinth.sql.dialect.SchemaDdl;
import dev.plinth.sql.schema.Schema;
import dev.plinth.testkit.model.TestModels;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A schema that was just created shows no drift; what was changed behind its back is named. */
abstract class Drifts extends OnLiveSchema {

  /** A database as it grows over years. */
  abstract String oddSchema();

  final void create(Schema schema) {
    db.transaction(
        () ->
            SchemaDdl.create(schema, db.dialect())
                .forEach(ddl -> db.dialect().compile(ddl).forEach(db::execute)));
  }

  final List<String> drift(Schema expected, TableName... ignored) {
    return Drift.of(db, expected, ignored).stream().map(Difference::toString).toList();
  }

  @Test
  void what_models_ask_for_is_what_is_read_back() {
    Schema models = ModelSchema.of(metas());
    create(models);
    assertThat(drift(models)).isEmpty();
  }

  @Test
  void an_old_database_is_equal_to_itself() {
    db.script(oddSchema());
    assertThat(drift(LiveSchema.readAll(db))).isEmpty();
  }

  @Test
  void asking_leaves_nothing_behind() {
    db.script(oddSchema());
    Schema before = LiveSchema.readAll(db);
    List<String> changed = drift(without(before, "notes"));
    assertThat(changed).containsExactly("table notes is not expected");
    assertThat(LiveSchema.readAll(db)).isEqualTo(before);
  }

  @Test
  void tables_that_are_nobody_s_business_are_ignored() {
    db.script(oddSchema());
    Schema expected = without(LiveSchema.readAll(db), "notes");
    assertThat(drift(expected, TableName.of("notes"))).isEmpty();
  }

  @Test
  void every_part_of_an_old_database_is_missed_when_it_is_gone() {
    db.script(oddSchema());
    Schema whole = LiveSchema.readAll(db);
    List<String> sentences = new ArrayList<>(drift(new Schema(List.of(), List.of())));
    sentences.removeIf(sentence -> !sentence.startsWith("table "));
    assertThat(sentences)
        .hasSameSizeAs(
            whole.tables().stream().filter(table -> table.name().schema() == null).toList());
  }

  private static List<ModelMeta<?>> metas() {
    List<ModelMeta<?>> metas = new ArrayList<>();
    TestModels.ALL.forEach(model -> metas.add(ModelMeta.of(model)));
    return metas;
  }

  private static Schema without(Schema schema, String table) {
    return schema.without(TableName.of(table));
  }
}
