package dev.plinth.it.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import org.junit.jupiter.api.Test;

/** The libraries keep the rules of the house; {@link CrookedHouseTest} shows that each can fail. */
class ArchitectureTest {

  private static final JavaClasses LIBRARIES =
      new ClassFileImporter()
          .withImportOption(ArchitectureTest::isPublished)
          .importPackages(
              "dev.plinth.sql",
              "dev.plinth.db",
              "dev.plinth.migrations",
              "dev.plinth.orm",
              "dev.plinth.processor",
              "dev.plinth.jackson",
              "dev.plinth.cli",
              "dev.plinth.maven",
              "dev.plinth.testkit");

  private final House house = new House("dev.plinth");

  /** Tests of a library lie on the class path too where others share them. */
  private static boolean isPublished(Location location) {
    return !location.contains("/test-classes/") && !location.contains("-tests.jar");
  }

  @Test
  void packages_are_free_of_cycles() {
    house.packages_are_free_of_cycles().check(LIBRARIES);
  }

  @Test
  void sql_needs_only_the_jdk() {
    house.sql_needs_only_the_jdk().check(LIBRARIES);
  }

  @Test
  void jdbc_stays_in_db() {
    house.jdbc_stays_in_db().check(LIBRARIES);
  }

  @Test
  void arrows_point_to_sql() {
    house.arrows_point_to_sql().check(LIBRARIES);
  }

  @Test
  void a_dialect_is_named_only_in_its_file_and_the_url_table() {
    house.a_dialect_is_named_only_in_its_file_and_the_url_table().check(LIBRARIES);
  }

  @Test
  void subpackages_of_orm_do_not_look_up_at_their_face() {
    house.subpackages_of_orm_do_not_look_up_at_their_face().check(LIBRARIES);
  }

  @Test
  void subpackages_of_db_do_not_look_up_at_their_face() {
    house.subpackages_of_db_do_not_look_up_at_their_face().check(LIBRARIES);
  }

  @Test
  void subpackages_of_migrations_do_not_look_up_at_their_face() {
    house.subpackages_of_migrations_do_not_look_up_at_their_face().check(LIBRARIES);
  }

  @Test
  void migrations_know_no_models() {
    house.migrations_know_no_models().check(LIBRARIES);
  }

  @Test
  void nobody_knows_the_commands() {
    house.nobody_knows_the_commands().check(LIBRARIES);
  }

  @Test
  void libraries_leave_standard_streams_alone() {
    house.libraries_leave_standard_streams_alone().check(LIBRARIES);
  }

  @Test
  void errors_have_a_kind() {
    house.errors_have_a_kind().check(LIBRARIES);
  }

  @Test
  void names_say_what_a_class_is() {
    house.names_say_what_a_class_is().check(LIBRARIES);
  }

  @Test
  void every_package_says_what_may_be_null() {
    assertThat(NullMarkedPackages.missing(LIBRARIES)).isEmpty();
  }
}
