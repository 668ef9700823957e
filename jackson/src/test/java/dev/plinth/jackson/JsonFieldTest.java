package dev.plinth.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.db.Database;
import dev.plinth.orm.Tables;
import dev.plinth.sql.PlinthException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;

class JsonFieldTest {
  private final Database db = Database.connect("sqlite::memory:");

  @BeforeEach
  void tables() {
    Tables.create(db, Parcel.class);
  }

  @AfterEach
  void close() {
    db.close();
  }

  private static Parcel again(Parcel parcel) {
    return Parcel.objects.get(Objects.requireNonNull(parcel.id));
  }

  @Test
  void records_maps_lists_and_trees_come_back_as_they_were() {
    Parcel parcel = new Parcel();
    parcel.size = new Parcel.Size(2, 3);
    parcel.counts = Map.of("b", 2, "a", 1);
    parcel.parts = List.of(new Parcel.Size(1, 1));
    parcel.anything = JsonMapper.shared().readTree("{\"x\":[1,null,\"é\"]}");
    parcel.save();
    Parcel found = again(parcel);
    assertThat(found.size).isEqualTo(new Parcel.Size(2, 3));
    assertThat(found.counts).isEqualTo(Map.of("a", 1, "b", 2));
    assertThat(found.parts).containsExactly(new Parcel.Size(1, 1));
    assertThat(found.anything).isEqualTo(parcel.anything);
  }

  @Test
  void null_is_sql_null_and_a_null_node_is_json_null() {
    Parcel none = Parcel.objects.create(parcel -> parcel.anything = null);
    Parcel jsonNull = Parcel.objects.create(parcel -> parcel.anything = NullNode.getInstance());
    assertThat(again(none).anything).isNull();
    assertThat(again(jsonNull).anything).isEqualTo(NullNode.getInstance());
    assertThat(Parcel.objects.filter(Parcel_.anything.isNull()).all()).containsExactly(none);
  }

  @Test
  void a_json_null_that_the_field_can_not_hold_is_refused() {
    Parcel parcel = Parcel.objects.create(made -> made.size = new Parcel.Size(1, 1));
    db.sql("UPDATE parcels SET size = 'null'").execute();
    assertThatExceptionOfType(PlinthException.class)
        .isThrownBy(() -> again(parcel))
        .returns("json.null", PlinthException::id);
  }

  @Test
  void other_json_than_the_class_reads_is_refused_without_its_content() {
    Parcel parcel = Parcel.objects.create(made -> made.size = new Parcel.Size(1, 1));
    db.sql("UPDATE parcels SET size = '{\"width\":\"hidden\"}'").execute();
    assertThatExceptionOfType(PlinthException.class)
        .isThrownBy(() -> again(parcel))
        .returns("json.unreadable", PlinthException::id)
        .satisfies(error -> assertThat(error.getMessage()).doesNotContain("hidden"));
  }

  @Test
  void a_missing_node_is_refused() {
    JsonNode missing = MissingNode.getInstance();
    assertThatExceptionOfType(PlinthException.class)
        .isThrownBy(() -> new JacksonCodec().write(missing, JsonNode.class))
        .returns("json.unwritable", PlinthException::id);
  }

  @Test
  void an_unchanged_document_is_not_written_again() {
    Parcel parcel = Parcel.objects.create(made -> made.counts = Map.of("a", 1, "b", 2, "c", 3));
    Parcel found = again(parcel);
    assertThat(Parcel.objects.filter(Parcel_.id.eq(found.id)).sql().text()).contains("counts");
    found.counts = Map.of("c", 3, "b", 2, "a", 1);
    found.save();
    assertThat(again(parcel).counts).isEqualTo(parcel.counts);
  }
}
