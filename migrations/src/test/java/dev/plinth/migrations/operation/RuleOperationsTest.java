package dev.plinth.migrations.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.dialect.Dialects;
import dev.plinth.sql.schema.CheckConstraint;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.ExclusionConstraint;
import dev.plinth.sql.schema.Index;
import dev.plinth.sql.schema.PrimaryKey;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.UniqueConstraint;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys, constraints and indexes. */
class RuleOperationsTest extends Steps {

  @Test
  void a_check_is_added_and_dropped() {
    CheckConstraint check =
        new CheckConstraint("users_name_check", new SqlText("name <> ''"), false);
    Operation add = new AddCheck(USERS, check);
    assertThat(after(add, USERS).checks()).contains(check);
    assertThat(postgres(add))
        .containsExactly(
            "ALTER TABLE \"users\" ADD CONSTRAINT \"users_name_check\" CHECK (name <> '') NOT VALID");
    assertThat(rebuilds(add)).isTrue();
    assertThat(back(add)).isEqualTo(new DropConstraint(USERS, "users_name_check"));
  }

  @Test
  void a_dropped_constraint_of_any_kind_comes_back() {
    assertThat(back(new DropConstraint(POSTS, AUTHOR.name())))
        .isEqualTo(new AddForeignKey(POSTS, AUTHOR));
    assertThat(back(new DropConstraint(USERS, "users_name_key"))).isInstanceOf(AddUnique.class);
    assertThat(back(new DropConstraint(USERS, "users_age_check"))).isInstanceOf(AddCheck.class);
    assertThat(postgres(new DropConstraint(USERS, "users_age_check")))
        .containsExactly("ALTER TABLE \"users\" DROP CONSTRAINT \"users_age_check\"");
    assertThat(rebuilds(new DropConstraint(USERS, "users_age_check"))).isTrue();
  }

  @Test
  void an_unknown_constraint_is_told_with_the_nearest_name() {
    assertThatThrownBy(() -> new DropConstraint(USERS, "users_age_chk").apply(BEFORE))
        .hasMessage(
            "No constraint 'users_age_chk' of table 'users'. Did you mean 'users_age_check'? There is: users_age_check, users_name_key. [migration.unknown-constraint]");
  }

  @Test
  void a_partial_unique_is_an_index_in_truth() {
    UniqueConstraint partial =
        new UniqueConstraint("one_adult", List.of("name"), new SqlText("age > 17"));
    Operation add = new AddUnique(USERS, partial);
    assertThat(postgres(add))
        .containsExactly(
            "CREATE UNIQUE INDEX \"one_adult\" ON \"users\" (\"name\") WHERE age > 17");
    assertThat(sqlite(add)).isEqualTo(postgres(add));
    Schema with = add.apply(BEFORE);
    Dialect postgres = Dialects.byName("postgresql");
    assertThat(new DropConstraint(USERS, "one_adult").ddl(with, postgres))
        .containsExactly(new Ddl.DropIndex(USERS, "one_adult", false));
    assertThat(new RenameConstraint(USERS, "one_adult", "adult").ddl(with, postgres))
        .containsExactly(new Ddl.RenameIndex(USERS, "one_adult", "adult"));
  }

  @Test
  void a_reference_needs_its_columns_on_both_sides() {
    assertThatThrownBy(
            () ->
                new AddForeignKey(POSTS, AUTHOR.name("x").columns(List.of("writer_id")))
                    .apply(BEFORE))
        .hasMessageContaining("No column 'writer_id' of table 'posts'.");
    assertThatThrownBy(
            () ->
                new AddForeignKey(POSTS, AUTHOR.name("x").targetColumns(List.of("ids")))
                    .apply(BEFORE))
        .hasMessageContaining("No column 'ids' of table 'users'. Did you mean 'id'?");
  }

  @Test
  void a_key_that_is_referred_to_stays() {
    assertThatThrownBy(() -> new DropPrimaryKey(USERS).apply(BEFORE))
        .hasMessage(
            "The key of table 'users' can't be dropped while foreign key 'posts_author_id_fkey' of 'posts' uses it; drop or change that first. [migration.still-used]");
  }

  @Test
  void a_key_goes_and_comes_back_under_the_name_databases_choose() {
    Operation drop = new DropPrimaryKey(POSTS);
    assertThat(postgres(drop))
        .containsExactly("ALTER TABLE \"posts\" DROP CONSTRAINT \"posts_pkey\"");
    assertThat(back(drop)).isEqualTo(new AddPrimaryKey(POSTS, PrimaryKey.of("id")));
    assertThatThrownBy(() -> new AddPrimaryKey(POSTS, PrimaryKey.of("draft")).apply(BEFORE))
        .hasMessageStartingWith("There is a key 'posts_pkey' of table 'posts' already");
    Schema without = drop.apply(BEFORE);
    assertThatThrownBy(() -> new DropPrimaryKey(POSTS).apply(without))
        .hasMessage("Table 'posts' has no key to drop. [migration.unknown-key]");
  }

  @Test
  void constraints_and_keys_are_renamed() {
    Operation rename = new RenameConstraint(USERS, "users_age_check", "grown_up");
    assertThat(after(rename, USERS).checks())
        .extracting(CheckConstraint::name)
        .containsExactly("grown_up");
    assertThat(postgres(rename))
        .containsExactly(
            "ALTER TABLE \"users\" RENAME CONSTRAINT \"users_age_check\" TO \"grown_up\"");
    back(rename);
    Operation key = new RenameConstraint(USERS, "users_pkey", "users_key");
    assertThat(after(key, USERS).primaryKey().name()).isEqualTo("users_key");
    back(key);
  }

  @Test
  void a_constraint_is_validated_where_that_means_something() {
    CheckConstraint check = new CheckConstraint("late", new SqlText("age < 200"), false);
    Schema with = new AddCheck(USERS, check).apply(BEFORE);
    Operation validate = new ValidateConstraint(USERS, "late");
    assertThat(validate.apply(with).table(USERS).orElseThrow().checks())
        .contains(check.validated(true));
    assertThat(validate.ddl(with, Dialects.byName("postgresql"))).hasSize(1);
    assertThat(validate.ddl(with, Dialects.byName("sqlite"))).isEmpty();
    Operation back = validate.reverse(with).orElseThrow();
    assertThat(back.apply(validate.apply(with))).isEqualTo(with);
    assertThat(back.ddl(with, Dialects.byName("postgresql"))).isEmpty();
  }

  @Test
  void an_index_is_created_beside_the_writers_where_the_database_can() {
    Operation create = new CreateIndex(USERS, Index.on("users_name_idx", "name"), true);
    assertThat(postgres(create))
        .containsExactly("CREATE INDEX CONCURRENTLY \"users_name_idx\" ON \"users\" (\"name\")");
    assertThat(sqlite(create))
        .containsExactly("CREATE INDEX \"users_name_idx\" ON \"users\" (\"name\")");
    assertThat(back(create)).isEqualTo(new DropIndex(USERS, "users_name_idx", true));
    assertThatThrownBy(() -> new CreateIndex(USERS, Index.on("i", "nam")).apply(BEFORE))
        .hasMessageContaining("Did you mean 'name'?");
  }

  @Test
  void an_index_is_renamed_or_made_anew() {
    Operation rename = new RenameIndex(USERS, "users_age_idx", "adults");
    assertThat(postgres(rename))
        .containsExactly("ALTER INDEX \"users_age_idx\" RENAME TO \"adults\"");
    assertThat(sqlite(rename))
        .containsExactly(
            "DROP INDEX \"users_age_idx\"",
            "CREATE INDEX \"adults\" ON \"users\" (\"age\") WHERE age > 17");
    back(rename);
    assertThat(back(new DropIndex(USERS, "users_age_idx"))).isInstanceOf(CreateIndex.class);
  }

  @Test
  void an_exclusion_is_for_databases_that_have_them() {
    ExclusionConstraint one =
        new ExclusionConstraint(
            "one", "btree", List.of(ExclusionConstraint.Element.of("age", "=")), null);
    Operation add = new AddExclusion(USERS, one);
    assertThat(postgres(add)).singleElement().asString().contains("EXCLUDE USING btree");
    assertThatThrownBy(() -> sqlite(add)).hasMessageContaining("[dialect.unsupported]");
    back(add);
  }
}
