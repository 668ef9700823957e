package dev.plinth.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.db.Database;
import dev.plinth.orm.Tables;
import dev.plinth.sql.PlinthException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ModelJsonTest {
  private final Database db = Database.connect("sqlite::memory:");
  private final JsonMapper mapper = JsonMapper.builder().addModule(new PlinthModule()).build();

  @BeforeEach
  void tables() {
    Tables.create(db, Parcel.class);
  }

  @AfterEach
  void close() {
    db.close();
  }

  private static Parcel parcel(String name) {
    return Parcel.objects.create(
        made -> {
          made.name = name;
          made.secret = "hidden";
          made.sent = Instant.parse("2024-05-06T07:08:09Z");
          made.size = new Parcel.Size(2, 3);
        });
  }

  @Test
  void columns_and_ids_of_references_are_written_and_read_back() {
    Parcel outer = parcel("outer");
    Parcel inner = parcel("inner");
    inner.outer.set(outer);
    inner.counts = Map.of("a", 1);
    inner.parts = List.of(new Parcel.Size(1, 2));
    inner.save();
    JsonNode json = mapper.readTree(mapper.writeValueAsString(inner));
    assertThat(json.get("name").asString()).isEqualTo("inner");
    assertThat(json.get("outer").asLong()).isEqualTo(outer.id);
    assertThat(json.get("sent").asString()).isEqualTo("2024-05-06T07:08:09Z");
    assertThat(json.has("inner")).isFalse();
    Parcel copy = mapper.treeToValue(json, Parcel.class);
    assertThat(copy.isPersisted()).isFalse();
    assertThat(copy.id).isEqualTo(inner.id);
    assertThat(copy.outer.id()).isEqualTo(outer.id);
    assertThat(copy.counts).isEqualTo(inner.counts);
    assertThat(copy.parts).isEqualTo(inner.parts);
    assertThat(copy.size).isEqualTo(inner.size);
    assertThat(copy.sent).isEqualTo(inner.sent);
  }

  @Test
  void what_was_left_out_is_left_out_and_nothing_is_loaded() {
    Parcel saved = parcel("a");
    Parcel found = Parcel.objects.only(Parcel_.name).get(Parcel_.id.eq(saved.id));
    db.close(); // whoever loads now, fails
    assertThat(mapper.writeValueAsString(found))
        .isEqualTo("{\"id\":" + saved.id + ",\"name\":\"a\"}");
  }

  @Test
  void ignored_fields_are_neither_written_nor_read() {
    assertThat(mapper.writeValueAsString(parcel("a"))).doesNotContain("secret", "hidden");
    assertThat(mapper.readValue("{\"secret\":\"x\"}", Parcel.class).secret).isNull();
  }

  @Test
  void an_object_that_is_there_takes_only_what_is_given() {
    Parcel saved = parcel("a");
    mapper.readerForUpdating(saved).readValue("{\"name\":\"b\",\"outer\":" + saved.id + "}");
    saved.save();
    Parcel found = Parcel.objects.get((Object) saved.id);
    assertThat(found.name).isEqualTo("b");
    assertThat(found.size).isEqualTo(new Parcel.Size(2, 3));
    assertThat(found.outer.id()).isEqualTo(saved.id);
    assertThat(found.secret).isEqualTo("hidden");
  }

  @Test
  void an_unknown_name_is_an_error_where_the_mapper_says_so() {
    assertThat(mapper.readValue("{\"nmae\":\"b\"}", Parcel.class).name).isEmpty();
    JsonMapper strict =
        mapper.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    assertThatExceptionOfType(PlinthException.class)
        .isThrownBy(() -> strict.readValue("{\"nmae\":\"b\"}", Parcel.class))
        .withMessageContaining("Did you mean 'name'");
  }
}
