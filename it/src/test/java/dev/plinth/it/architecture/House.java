package dev.plinth.it.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;

/**
 * The rules of a house whose rooms are the packages below {@code root}, so that the same rules can
 * be held against the libraries and against a house built crooked on purpose.
 */
record House(String root) {

  ArchRule packages_are_free_of_cycles() {
    return slices()
        .matching(root + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("one can open folders left to right and never jump back");
  }

  ArchRule sql_needs_only_the_jdk() {
    return classes()
        .that()
        .resideInAPackage(room("sql.."))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", room("sql..")))
        .because("SQL is values: it knows no database, no log and no model");
  }

  ArchRule jdbc_stays_in_db() {
    return noClasses()
        .that(not(resideInAnyPackage(room("db.."), room("testkit.stub.."))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..")
        .because(
            "db is the only place that knows JDBC, and the stub driver of testkit is a driver");
  }

  ArchRule arrows_point_to_sql() {
    return noClasses()
        .that()
        .resideInAPackage(room("db.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            room("migrations.."),
            room("orm.."),
            room("jackson.."),
            room("processor.."),
            room("testkit.."))
        .because("sql <- db <- orm <- processor, and sql <- db <- migrations");
  }

  ArchRule migrations_know_no_models() {
    return noClasses()
        .that()
        .resideInAPackage(room("migrations.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            room("orm.."), room("jackson.."), room("processor.."), room("testkit.."))
        .because("history is replayed without the models, which are of today");
  }

  ArchRule a_dialect_is_named_only_in_its_file_and_the_url_table() {
    return noClasses()
        .that(not(dialects()).and(not(theUrlTable())))
        .should()
        .dependOnClassesThat(dialects())
        .because("everybody else asks for a capability, never for a database");
  }

  ArchRule subpackages_of_orm_do_not_look_up_at_their_face() {
    return subpackagesDoNotUseTheirFace("orm");
  }

  ArchRule subpackages_of_db_do_not_look_up_at_their_face() {
    return subpackagesDoNotUseTheirFace("db");
  }

  ArchRule subpackages_of_migrations_do_not_look_up_at_their_face() {
    return subpackagesDoNotUseTheirFace("migrations");
  }

  ArchRule nobody_knows_the_commands() {
    ArchRule nobody =
        noClasses()
            .that()
            .resideOutsideOfPackages(room("cli.."), room("maven.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(room("cli.."), room("maven.."));
    ArchRule andNotEachOther =
        noClasses()
            .that()
            .resideInAPackage(room("cli.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(room("maven.."));
    return CompositeArchRule.of(nobody)
        .and(andNotEachOther)
        .because("commands are one way to use the libraries, and Maven is one way to the commands");
  }

  ArchRule libraries_leave_standard_streams_alone() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(room("cli.Console"))
        .should(ACCESS_STANDARD_STREAMS)
        .because("libraries log through SLF4J, and commands print to their console");
  }

  ArchRule errors_have_a_kind() {
    return noClasses()
        .should(THROW_GENERIC_EXCEPTIONS)
        .because("an error is a PlinthException with an id, or a precise one of the JDK");
  }

  ArchRule names_say_what_a_class_is() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Impl|Utils?|Helpers?)(\\$.*)?")
        .because("a class that has a job can be named after it");
  }

  private ArchRule subpackagesDoNotUseTheirFace(String face) {
    return noClasses()
        .that(resideInAPackage(room(face + "..")).and(not(resideInAPackage(room(face)))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(room(face))
        .allowEmptyShould(true)
        .because("a face package stands on its subpackages");
  }

  /** Concrete dialects, and the classes within their files. */
  private DescribedPredicate<JavaClass> dialects() {
    DescribedPredicate<JavaClass> concrete =
        assignableTo(room("sql.dialect.Dialect"))
            .and(not(INTERFACES))
            .and(not(modifier(JavaModifier.ABSTRACT)));
    return describe("concrete dialects", type -> concrete.test(outermost(type)));
  }

  private DescribedPredicate<JavaClass> theUrlTable() {
    String table = room("sql.dialect.Dialects");
    return describe("the URL table", type -> type.getName().equals(table));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(House::outermost).orElse(type);
  }

  private String room(String name) {
    return root + "." + name;
  }
}
