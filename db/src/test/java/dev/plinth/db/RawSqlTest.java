package dev.plinth.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.sql.Bind;
import dev.plinth.sql.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RawSqlTest {

  enum Mood {
    GOOD,
    BAD
  }

  record Item(int id, String name) {}

  record Wide(
      long bigNumber,
      @Nullable Integer empty,
      String text,
      BigDecimal price,
      boolean yes,
      Mood mood,
      @Nullable Mood noMood) {}

  record Renamed(int itemId) {}

  record Primitive(int id, int age) {}

  record Strict(int id) {
    Strict {
      if (id < 0) {
        throw new IllegalArgumentException("below zero");
      }
    }
  }

  @Nested
  class OnPostgresql extends Behaviour {
    @Override
    String url() {
      return TestServer.newDatabase();
    }

    record Typed(UUID id, Instant at, LocalDate day, List<Long> numbers) {}

    @Test
    void columns_of_all_types_become_their_java_classes() {
      UUID id = UUID.randomUUID();
      Instant at = Instant.parse("2024-01-02T03:04:05.678Z");
      Typed typed =
          db.sql("SELECT :id AS id, :at AS at, :day AS day, :numbers AS numbers")
              .bind("id", id)
              .bind("at", at)
              .bind("day", LocalDate.of(2024, 1, 2))
              .bind("numbers", new long[] {1, 2})
              .one(Typed.class)
              .orElseThrow();
      assertThat(typed.id()).isEqualTo(id);
      assertThat(typed.at()).isEqualTo(at);
      assertThat(typed.day()).isEqualTo(LocalDate.of(2024, 1, 2));
      assertThat(typed.numbers()).containsExactly(1L, 2L);
      assertThat(db.sql("SELECT ?").binds(new byte[] {7}).scalar(byte[].class).orElseThrow())
          .containsExactly(7);
    }

    @Test
    void maps_hold_java_values_and_never_the_drivers() {
      Map<String, @Nullable Object> row =
          db.sql(
                  "SELECT 1::int AS i, 2::bigint AS b, 'x' AS t, 1.5::numeric AS n, true AS y,"
                      + " now() AS at, '{\"a\":1}'::jsonb AS j, ARRAY['a','b'] AS l,"
                      + " interval '1 hour' AS d, null AS z, '1.2.3.4'::inet AS ip")
              .maps()
              .get(0);
      assertThat(row)
          .containsEntry("i", 1)
          .containsEntry("b", 2L)
          .containsEntry("t", "x")
          .containsEntry("n", new BigDecimal("1.5"))
          .containsEntry("y", true)
          .containsEntry("j", "{\"a\": 1}")
          .containsEntry("l", List.of("a", "b"))
          .containsEntry("d", java.time.Duration.ofHours(1))
          .containsEntry("z", null)
          .containsEntry("ip", "1.2.3.4");
      assertThat(row.get("at")).isInstanceOf(Instant.class);
    }

    @Test
    void an_array_is_bound_as_an_array_and_may_be_empty() {
      insertItems();
      assertThat(ids(new long[] {1, 3})).containsExactly(1, 3);
      assertThat(ids(new long[0])).isEmpty();
      assertThat(ids(new Integer[] {2})).containsExactly(2);
    }

    private List<@Nullable Integer> ids(Object array) {
      return db.sql("SELECT id FROM item WHERE id = ANY(:ids) ORDER BY id")
          .bind("ids", array)
          .scalars(Integer.class);
    }

    @Test
    void an_operator_with_a_question_mark_works_beside_names_and_doubled_beside_places() {
      assertThat(db.sql("SELECT '{\"a\":1}'::jsonb ? :key").bind("key", "a").scalar(Boolean.class))
          .contains(true);
      assertThat(db.sql("SELECT '{\"a\":1}'::jsonb ?? ?").bind(1, "b").scalar(Boolean.class))
          .contains(false);
    }

    @Test
    void a_null_without_a_type_takes_the_one_of_its_place() {
      insertItems();
      assertThat(
              db.sql("SELECT count(*) FROM item WHERE id = :id")
                  .bind("id", null)
                  .scalar(Long.class))
          .contains(0L);
      assertThat(
              db.sql("SELECT coalesce(:at, now()) IS NOT NULL")
                  .bind("at", null)
                  .scalar(Boolean.class))
          .contains(true);
    }
  }

  @Nested
  class OnSqlite extends Behaviour {
    @Override
    String url() {
      return "sqlite::memory:";
    }

    @Test
    void maps_hold_the_widest_class_of_each_value() {
      assertThat(db.sql("SELECT 1 AS i, 1.5 AS r, 'x' AS t, x'01' AS b, null AS n").maps())
          .singleElement()
          .satisfies(row -> assertThat(row).containsEntry("i", 1L))
          .satisfies(row -> assertThat(row).containsEntry("r", 1.5))
          .satisfies(row -> assertThat(row).containsEntry("t", "x"))
          .satisfies(row -> assertThat(row).containsEntry("n", null))
          .satisfies(row -> assertThat(row.keySet()).containsExactly("i", "r", "t", "b", "n"));
    }

    @Test
    void a_trigger_in_a_script_works() {
      assertThat(
              db.script(
                  """
                  CREATE TRIGGER copy AFTER INSERT ON item WHEN new.id < 100 BEGIN
                    INSERT INTO item VALUES (new.id + 100, new.name || ' copy');
                    UPDATE item SET name = name || '!' WHERE id = new.id;
                  END;
                  INSERT INTO item VALUES (1, 'one');
                  """))
          .isEqualTo(2);
      assertThat(names()).containsExactly("one!", "one copy");
    }
  }

  abstract static class Behaviour extends OnBothDatabases {

    void insertItems() {
      for (int i = 1; i <= 3; i++) {
        insert(i, "item " + i);
      }
    }

    @Test
    void rows_become_records_by_the_names_of_their_columns() {
      insertItems();
      assertThat(db.sql("SELECT name, id, 1 AS more FROM item ORDER BY id").all(Item.class))
          .containsExactly(new Item(1, "item 1"), new Item(2, "item 2"), new Item(3, "item 3"));
      assertThat(db.sql("SELECT id AS item_id FROM item WHERE id = ?").binds(2).one(Renamed.class))
          .contains(new Renamed(2));
      assertThat(db.sql("SELECT * FROM item WHERE id = 9").one(Item.class)).isEmpty();
    }

    @Test
    void components_of_all_classes_are_read() {
      assertThat(
              db.sql(
                      "SELECT 5 AS big_number, null AS empty, 'x' AS text, 1.25 AS price,"
                          + " 1 = 1 AS yes, 'BAD' AS mood, null AS no_mood")
                  .all(Wide.class))
          .containsExactly(new Wide(5, null, "x", new BigDecimal("1.25"), true, Mood.BAD, null));
    }

    @Test
    void a_component_without_a_column_is_an_error_with_the_nearest() {
      insertItems();
      assertThatThrownBy(() -> db.sql("SELECT id, name AS nmae FROM item").all(Item.class))
          .hasMessageContaining("No column for component 'name' of Item. Did you mean 'nmae'?")
          .hasMessageEndingWith("[record.missing-column]");
      assertThatThrownBy(
              () -> db.sql("SELECT id, name, name AS \"Name\" FROM item").all(Item.class))
          .hasMessageEndingWith("[record.ambiguous-column]");
    }

    @Test
    void null_for_a_primitive_component_is_an_error() {
      assertThatThrownBy(() -> db.sql("SELECT 1 AS id, null AS age").all(Primitive.class))
          .hasMessageContaining("Column 'age' is NULL, but component 'age' of Primitive")
          .hasMessageContaining("Make it a Integer")
          .hasMessageEndingWith("[record.null]");
    }

    @Test
    void what_is_no_record_or_no_constant_is_an_error() {
      assertThatThrownBy(() -> db.sql("SELECT 1").all(String.class))
          .hasMessageEndingWith("[record.type]");
      assertThatThrownBy(() -> db.sql("SELECT 1").scalars(Thread.class))
          .hasMessageEndingWith("[record.type]");
      assertThatThrownBy(() -> db.sql("SELECT 'UGLY'").scalars(Mood.class))
          .hasMessageContaining("Mood has no constant 'UGLY'");
    }

    @Test
    void what_a_records_constructor_throws_is_thrown() {
      assertThatThrownBy(() -> db.sql("SELECT -1 AS id").all(Strict.class))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("below zero");
    }

    @Test
    void scalars_are_read_from_the_first_column() {
      insertItems();
      assertThat(db.sql("SELECT name FROM item ORDER BY id").scalars(String.class))
          .containsExactly("item 1", "item 2", "item 3");
      assertThat(db.sql("SELECT count(*) FROM item").scalar(Long.class)).contains(3L);
      assertThat(db.sql("SELECT count(*) FROM item").scalar(BigInteger.class))
          .contains(BigInteger.valueOf(3));
      assertThat(db.sql("SELECT max(id) FROM item WHERE id > 5").scalar(Long.class)).isEmpty();
      assertThat(db.sql("SELECT null UNION ALL SELECT null").scalars(String.class))
          .containsExactly(null, null);
    }

    @Test
    void names_are_bound_wherever_they_stand_and_nowhere_else() {
      insertItems();
      assertThat(
              db.sql(
                      "SELECT id FROM item WHERE name <> ':no' AND (id = :id OR id = :id + 1)"
                          + " -- :comment\n ORDER BY id")
                  .bind("id", 2)
                  .scalars(Integer.class))
          .containsExactly(2, 3);
    }

    @Test
    void a_collection_becomes_as_many_binds() {
      insertItems();
      RawSql sql = db.sql("SELECT id FROM item WHERE id IN (:ids) AND id > :least ORDER BY id");
      RawSql bound = sql.bind("ids", List.of(1, 2, 3)).bind("least", 1);
      assertThat(bound.toSql().text())
          .isEqualTo("SELECT id FROM item WHERE id IN (?, ?, ?) AND id > ? ORDER BY id");
      assertThat(bound.scalars(Integer.class)).containsExactly(2, 3);
      assertThat(
              db.sql("SELECT id FROM item WHERE id IN (?)")
                  .binds(List.of(3))
                  .scalars(Integer.class))
          .containsExactly(3);
    }

    @Test
    void an_empty_collection_is_an_error() {
      assertThatThrownBy(() -> db.sql("SELECT 1 WHERE 1 IN (:ids)").bind("ids", List.of()).toSql())
          .hasMessageEndingWith("[sql.empty-list]");
    }

    @Test
    void an_unknown_name_is_an_error_with_the_nearest() {
      assertThatThrownBy(() -> db.sql("SELECT :first, :second").bind("frist", 1))
          .hasMessage(
              "The statement has no :frist. Did you mean 'first'? Names: first, second."
                  + " [sql.unknown-bind]");
      assertThatThrownBy(() -> db.sql("SELECT ?").bind(2, 1))
          .hasMessageContaining("There is no ? number 2 in the statement, which has 1.");
      assertThatThrownBy(() -> db.sql("SELECT :a").bind(1, 1))
          .hasMessageContaining("Its values have names: a");
    }

    @Test
    void a_missing_value_is_an_error_before_anything_is_sent() {
      assertThatThrownBy(() -> db.sql("SELECT :first, :second").bind("first", 1).maps())
          .hasMessageContaining("No value is bound for :second")
          .hasMessageEndingWith("[sql.missing-bind]");
      assertThatThrownBy(() -> db.sql("SELECT ?, ?").bind(1, 1).maps())
          .hasMessageContaining("the ? number 2");
    }

    @Test
    void a_bound_statement_leaves_the_one_before_as_it_was() {
      RawSql sql = db.sql("SELECT :a");
      RawSql bound = sql.bind("a", 1);
      assertThat(bound.scalar(Integer.class)).contains(1);
      assertThat(bound.bind("a", 2).scalar(Integer.class)).contains(2);
      assertThat(bound.scalar(Integer.class)).contains(1);
      assertThatThrownBy(sql::toSql).hasMessageEndingWith("[sql.missing-bind]");
      assertThat(bound.binds(Map.of("a", 3)).scalar(Integer.class)).contains(3);
    }

    @Test
    void a_bind_may_tell_its_type() {
      assertThat(db.sql("SELECT :a").bind("a", new Bind(7L, SqlType.BIGINT)).toSql().binds())
          .containsExactly(Bind.of(7L));
    }

    @Test
    void a_class_without_a_type_can_not_be_bound() {
      assertThatThrownBy(() -> db.sql("SELECT :a").bind("a", new Object()).toSql())
          .hasMessageContaining("No SQL type for a value of java.lang.Object")
          .hasMessageEndingWith("[database.bind-type]");
    }

    @Test
    void rows_changed_are_counted() {
      insertItems();
      assertThat(db.sql("UPDATE item SET name = name || ? WHERE id > ?").binds("!", 1).execute())
          .isEqualTo(2);
      assertThat(db.sql("DELETE FROM item").execute()).isEqualTo(3);
      assertThat(db.sql("CREATE TABLE b (id int)").execute()).isZero();
      assertThat(db.sql("SELECT 1").execute()).isZero();
    }

    @Test
    void rows_can_be_streamed_as_records() {
      insertItems();
      try (Stream<Item> items = db.sql("SELECT * FROM item ORDER BY id").stream(Item.class, 2)) {
        assertThat(items.map(Item::id)).containsExactly(1, 2, 3);
      }
    }

    @Test
    void a_text_shows_no_values() {
      assertThat(db.sql("SELECT :a").bind("a", "secret")).hasToString("SELECT :a");
      assertThat(db.sql("SELECT :a").bind("a", "secret").toSql()).hasToString("SELECT ?");
    }

    @Test
    void a_script_runs_to_its_end_and_an_error_names_the_line() {
      assertThat(
              db.script(
                  """
                  -- two statements; really
                  INSERT INTO item VALUES (1, 'a;b');
                  INSERT INTO item VALUES (2, 'c''d; ?');
                  """))
          .isEqualTo(2);
      assertThat(names()).containsExactly("a;b", "c'd; ?");
      assertThatThrownBy(() -> db.script("SELECT 1;\n\nINSERT INTO item VALUES (1, 'x');"))
          .isInstanceOf(UniqueViolation.class)
          .hasMessageContaining("at line 3 of the script");
    }

    @Test
    void a_script_in_a_transaction_is_all_or_nothing() {
      assertThatThrownBy(
              () ->
                  db.transaction(
                      () -> {
                        db.script(
                            "INSERT INTO item VALUES (1, 'x'); INSERT INTO item VALUES (1, 'y')");
                      }))
          .isInstanceOf(UniqueViolation.class);
      assertThat(names()).isEmpty();
    }
  }
}
