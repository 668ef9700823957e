package dev.plinth.it.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Each rule finds its mistake in a house built crooked on purpose. */
class CrookedHouseTest {

  private static final String ROOT = "dev.plinth.it.architecture.crooked";
  private static final JavaClasses CROOKED = new ClassFileImporter().importPackages(ROOT);

  private final House house = new House(ROOT);

  @Test
  void a_cycle_is_found() {
    assertFinds(house.packages_are_free_of_cycles(), "orm.query");
  }

  @Test
  void sql_with_a_log_is_found() {
    assertFinds(house.sql_needs_only_the_jdk(), "sql.Logging");
  }

  @Test
  void jdbc_in_orm_is_found() {
    assertFinds(house.jdbc_stays_in_db(), "orm.HoldsConnection");
  }

  @Test
  void db_that_knows_orm_is_found() {
    assertFinds(house.arrows_point_to_sql(), "db.KnowsModels");
  }

  @Test
  void asking_for_a_concrete_dialect_is_found() {
    assertFinds(
        house.a_dialect_is_named_only_in_its_file_and_the_url_table(), "orm.AsksWhichDatabase");
  }

  @Test
  void the_url_table_may_name_dialects() {
    assertThatThrownBy(
            () -> house.a_dialect_is_named_only_in_its_file_and_the_url_table().check(CROOKED))
        .hasMessageNotContaining("<" + ROOT + ".sql.dialect.Dialects.");
  }

  @Test
  void a_subpackage_of_orm_that_uses_its_face_is_found() {
    assertFinds(house.subpackages_of_orm_do_not_look_up_at_their_face(), "orm.query.LooksUp");
  }

  @Test
  void a_subpackage_of_db_that_uses_its_face_is_found() {
    assertFinds(house.subpackages_of_db_do_not_look_up_at_their_face(), "db.pool.LooksUp");
  }

  @Test
  void a_subpackage_of_migrations_that_uses_its_face_is_found() {
    assertFinds(
        house.subpackages_of_migrations_do_not_look_up_at_their_face(),
        "migrations.operation.LooksUp");
  }

  @Test
  void a_migration_that_knows_models_is_found() {
    assertFinds(house.migrations_know_no_models(), "migrations.KnowsModels");
  }

  @Test
  void a_library_that_knows_a_command_is_found() {
    assertFinds(house.nobody_knows_the_commands(), "orm.CallsCommand");
  }

  @Test
  void a_command_that_knows_maven_is_found() {
    assertFinds(house.nobody_knows_the_commands(), "cli.KnowsMaven");
  }

  @Test
  void printing_is_found() {
    assertFinds(house.libraries_leave_standard_streams_alone(), "orm.Prints");
    assertFinds(house.libraries_leave_standard_streams_alone(), "cli.KnowsMaven");
  }

  @Test
  void the_console_may_print() {
    assertThatThrownBy(() -> house.libraries_leave_standard_streams_alone().check(CROOKED))
        .hasMessageNotContaining(ROOT + ".cli.Console.");
  }

  @Test
  void an_error_without_kind_is_found() {
    assertFinds(house.errors_have_a_kind(), "orm.ThrowsAnything");
  }

  @Test
  void an_empty_name_is_found() {
    assertFinds(house.names_say_what_a_class_is(), "orm.ModelHelper");
  }

  @Test
  void packages_without_null_marks_are_found() {
    assertThat(NullMarkedPackages.missing(CROOKED))
        .contains(ROOT + ".orm.query")
        .doesNotContain(ROOT + ".db");
  }

  private static void assertFinds(ArchRule rule, String culprit) {
    assertThatThrownBy(() -> rule.check(CROOKED))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(culprit);
  }
}
