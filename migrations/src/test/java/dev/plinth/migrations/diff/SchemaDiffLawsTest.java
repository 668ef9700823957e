package dev.plinth.migrations.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.migrations.operation.Operations;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.dialect.Dialects;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Schema;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for the steps between any two schemas. */
class SchemaDiffLawsTest {
  private static final Dialect POSTGRES = Dialects.byName("postgresql");
  private static final Dialect SQLITE = Dialects.byName("sqlite");

  @Property(tries = 1000)
  void the_steps_lead_to_the_second_schema(@ForAll long seed) {
    Case any = new Case(seed, POSTGRES);
    assertThat(NormalForm.of(any.steps().apply(any.from))).isEqualTo(NormalForm.of(any.to));
  }

  @Property(tries = 1000)
  void the_steps_back_lead_to_the_first_schema(@ForAll long seed) {
    Case any = new Case(seed, POSTGRES);
    Operations back = any.steps().reverse(any.from).orElseThrow();
    Schema after = any.steps().apply(any.from);
    assertThat(NormalForm.of(back.apply(after))).isEqualTo(NormalForm.of(any.from));
  }

  @Property(tries = 300)
  void no_difference_has_no_steps(@ForAll long seed) {
    Schema schema = new RandomSchemas(seed, POSTGRES).next();
    assertThat(SchemaDiff.between(schema, schema)).isEmpty();
    assertThat(SchemaDiff.between(schema, NormalForm.of(schema))).isEmpty();
  }

  @Property(tries = 300)
  void after_the_steps_there_are_none(@ForAll long seed) {
    Case any = new Case(seed, POSTGRES);
    Schema after = any.steps().apply(any.from);
    assertThat(SchemaDiff.between(after, any.to, any.renames)).isEmpty();
  }

  @Property(tries = 300)
  void the_same_schemas_have_the_same_steps(@ForAll long seed) {
    Case any = new Case(seed, POSTGRES);
    assertThat(new Case(seed, POSTGRES).steps()).isEqualTo(any.steps());
  }

  @Property(tries = 300)
  void every_step_is_sql_on_postgresql(@ForAll long seed) {
    assertCompiles(seed, POSTGRES);
  }

  @Property(tries = 300)
  void every_step_is_sql_on_sqlite(@ForAll long seed) {
    assertCompiles(seed, SQLITE);
  }

  private static void assertCompiles(long seed, Dialect dialect) {
    Case any = new Case(seed, dialect);
    for (Ddl change : any.steps().ddl(any.from, dialect)) {
      assertThat(dialect.compile(change)).isNotNull();
    }
  }

  /** Two schemas and what is renamed between them. */
  private static final class Case {
    private final Schema from;
    private final Schema to;
    private final Renames renames;

    Case(long seed, Dialect dialect) {
      RandomSchemas schemas = new RandomSchemas(seed, dialect);
      from = schemas.next();
      to = schemas.next();
      renames = schemas.renames(from, to);
    }

    Operations steps() {
      return Operations.of(SchemaDiff.between(from, to, renames));
    }
  }
}
