package dev.plinth.orm.save;

import static dev.plinth.orm.meta.Persistent.stateOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.fixture.Cell;
import dev.plinth.orm.fixture.Document;
import dev.plinth.orm.fixture.Post;
import dev.plinth.orm.fixture.Tag;
import dev.plinth.orm.fixture.User;
import dev.plinth.orm.fixture.User_;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RowState;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Statement;
import dev.plinth.sql.dialect.Dialect;
import dev.plinth.sql.dialect.Dialects;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plans are computed without any database. */
class PlanTest {
  private static final Dialect POSTGRESQL = Dialects.byName("postgresql");
  private static final Dialect SQLITE = Dialects.byName("sqlite");

  @Test
  void equal_objects_make_equal_plans() {
    assertThat(insert(user("john"))).isEqualTo(insert(user("john")));
    assertThat(insert(user("john"))).isNotEqualTo(insert(user("jane")));
  }

  @Test
  void an_insert_names_what_is_written_and_what_the_database_makes() {
    InsertPlan plan = insert(user("john"));
    assertThat(plan.changes().fields())
        .extracting(FieldMeta::name)
        .containsExactly("username", "email", "age");
    assertThat(plan.made()).extracting(FieldMeta::name).containsExactly("id", "createdAt");
    assertThat(POSTGRESQL.compile(plan.statement()).binds())
        .extracting(Bind::value)
        .containsExactly("john", "e", null);
  }

  @Test
  void an_update_of_nothing_is_nothing() {
    User user = saved(user("john"), 7L);
    assertThat(update(user)).isEqualTo(new SavePlan.Nothing());
    user.age = 31;
    UpdatePlan plan = (UpdatePlan) update(user);
    assertThat(text(plan.statement()))
        .isEqualTo("UPDATE \"users\" SET \"age\" = ? WHERE \"id\" = ?");
    assertThat(POSTGRESQL.compile(plan.statement()).binds())
        .extracting(Bind::value)
        .containsExactly(31, 7L);
  }

  @Test
  void a_version_is_part_of_what_is_found_and_what_is_written() {
    Document document = new Document();
    document.id = 7L;
    document.version = 3;
    saved(document);
    document.amount = 2;
    UpdatePlan plan = (UpdatePlan) update(document);
    assertThat(text(plan.statement()))
        .isEqualTo(
            "UPDATE \"documents\" SET \"amount\" = ?, \"version\" = ? WHERE \"id\" = ? AND"
                + " \"version\" = ? RETURNING \"total\"");
    assertThat(POSTGRESQL.compile(plan.statement()).binds())
        .extracting(Bind::value)
        .containsExactly(2, 4, 7L, 3);
  }

  @Test
  void many_rows_are_one_statement_on_each_database() {
    List<Tag> tags = List.of(tag("a"), tag("b"));
    NewRows rows = NewRows.of(ModelMeta.of(Tag.class), tags).get(0);
    assertThat(POSTGRESQL.compile(InsertRows.of(rows, null, POSTGRESQL)).text())
        .isEqualTo(
            "INSERT INTO \"tags\" (\"name\") SELECT \"v\".\"name\" FROM unnest(?::text[]) AS"
                + " \"v\" (\"name\")");
    assertThat(SQLITE.compile(InsertRows.of(rows, null, SQLITE)).text())
        .isEqualTo("INSERT INTO \"tags\" (\"name\") VALUES (?), (?)");
  }

  @Test
  void many_updates_are_one_statement_on_each_database() {
    User john = saved(user("john"), 1L);
    User jane = saved(user("jane"), 2L);
    BulkUpdatePlan plan =
        BulkUpdatePlan.of(ModelMeta.of(User.class), List.of(stateOf(john).meta().field("age")));
    Statement update = plan.statement(List.of(stateOf(john), stateOf(jane)));
    assertThat(POSTGRESQL.compile(update).text())
        .isEqualTo(
            "UPDATE \"users\" SET \"age\" = \"v\".\"age\" FROM unnest(?::bigint[],"
                + " ?::integer[]) AS \"v\" (\"id\", \"age\") WHERE \"users\".\"id\" ="
                + " \"v\".\"id\" RETURNING \"users\".\"id\"");
  }

  @Test
  void a_conflict_is_met_as_asked() {
    ConflictPlan plan =
        ConflictPlan.of(
            ModelMeta.of(User.class),
            OnConflict.on(User_.username).update(User_.email).where(User_.age.isNull()));
    NewRows rows = NewRows.of(ModelMeta.of(User.class), List.of(user("john"))).get(0);
    String insert =
        "INSERT INTO \"users\" (\"username\", \"email\", \"age\") VALUES (?, ?, ?) ON CONFLICT"
            + " (\"username\") DO ";
    assertThat(text(InsertRows.of(rows, plan.ignoring(), POSTGRESQL)))
        .isEqualTo(insert + "NOTHING");
    assertThat(text(InsertRows.of(rows, plan.updating(), POSTGRESQL)))
        .isEqualTo(
            insert + "UPDATE SET \"email\" = EXCLUDED.\"email\" WHERE \"users\".\"age\" IS NULL");
  }

  @Test
  void a_delete_plan_prints_what_goes_in_its_order() {
    DeletePlan plan =
        new DeletePlan(
            List.of(
                new DeletePlan.Part(ModelMeta.of(Post.class), List.of(1L, 2L), List.of()),
                new DeletePlan.Part(ModelMeta.of(User.class), List.of(7L), List.of())));
    assertThat(plan).hasToString("2 Post, 1 User");
    assertThat(plan.counted().total()).isEqualTo(3);
    assertThat(plan.parts().get(0).statements(10))
        .singleElement()
        .satisfies(
            delete ->
                assertThat(text(delete)).isEqualTo("DELETE FROM \"posts\" WHERE \"id\" = ANY(?)"));
    assertThat(plan.parts().get(0).statements(1)).hasSize(2);
  }

  @Test
  void composite_keys_are_compared_as_a_whole() {
    DeletePlan.Part part =
        new DeletePlan.Part(
            ModelMeta.of(Cell.class), List.of(List.of(1, 2), List.of(1, 3)), List.of());
    Statement delete = part.statements(10).get(0);
    assertThat(POSTGRESQL.compile(delete).text())
        .isEqualTo("DELETE FROM \"cells\" WHERE (\"line\", \"place\") IN ((?, ?), (?, ?))");
    assertThat(SQLITE.compile(delete).text())
        .isEqualTo("DELETE FROM \"cells\" WHERE (\"line\", \"place\") IN (VALUES (?, ?), (?, ?))");
  }

  private static InsertPlan insert(Persistent object) {
    return InsertPlan.of(stateOf(object), Computed.NONE);
  }

  private static SavePlan update(Persistent object) {
    return UpdatePlan.of(stateOf(object), Computed.NONE);
  }

  private static String text(Statement statement) {
    return POSTGRESQL.compile(statement).text();
  }

  private static User saved(User user, long id) {
    user.id = id;
    return saved(user);
  }

  private static <T extends Persistent> T saved(T object) {
    RowState state = stateOf(object);
    state.meta().fields().forEach(field -> state.saved(field.index()));
    state.persisted(true);
    return object;
  }

  private static User user(String username) {
    User user = new User();
    user.username = username;
    user.email = "e";
    return user;
  }

  private static Tag tag(String name) {
    Tag tag = new Tag();
    tag.name = name;
    return tag;
  }
}
