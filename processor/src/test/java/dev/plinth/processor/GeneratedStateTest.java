package dev.plinth.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.Database;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.orm.meta.RowState;
import dev.plinth.sql.Bind;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.Sql;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What generated code does with real objects and a real database. */
class GeneratedStateTest {
  @TempDir Path output;

  private RowState stateOf(String folder, String model) throws Exception {
    Compilation compilation =
        Compilation.Request.of(output, Goldens.sources(Goldens.folder("golden/" + folder))).run();
    return stateOf(compilation, model);
  }

  private static RowState stateOf(Compilation compilation, String model) throws Exception {
    assertThat(compilation.problems()).isEmpty();
    URLClassLoader classes = compilation.classes(); // open as long as its classes are used
    Constructor<?> constructor = classes.loadClass(model).getDeclaredConstructor();
    constructor.setAccessible(true);
    return Persistent.stateOf((Persistent) constructor.newInstance());
  }

  private static RowState another(RowState state) {
    return Persistent.stateOf(state.meta().newObject());
  }

  /** A value of each field's type that is not its initial one. */
  private static Object sample(FieldMeta field) {
    Class<?> type = field.type().javaType();
    if (type.isEnum()) {
      return type.getEnumConstants()[1];
    }
    if (type == List.class) {
      return new ArrayList<>(List.of());
    }
    return switch (type.getSimpleName()) {
      case "Long" -> 7_000_000_000L;
      case "Integer" -> 7;
      case "Short" -> (short) 7;
      case "Double" -> 7.25;
      case "Float" -> 7.5f;
      case "Boolean" -> true;
      case "String" -> "é\"'";
      case "BigDecimal" -> new BigDecimal("12.30");
      case "LocalDate" -> LocalDate.of(2024, 2, 29);
      case "LocalTime" -> LocalTime.of(1, 2, 3, 4000);
      case "LocalDateTime" -> LocalDateTime.of(2024, 2, 29, 1, 2, 3, 4000);
      case "Instant" -> Instant.parse("2024-02-29T01:02:03.000004Z");
      case "OffsetDateTime" -> OffsetDateTime.of(2024, 2, 29, 1, 2, 3, 0, ZoneOffset.UTC);
      case "Duration" -> Duration.ofMillis(90_500);
      case "UUID" -> new UUID(1, 2);
      case "byte[]" -> new byte[] {1, 2, 3};
      case "Money" -> money(type);
      default -> throw new AssertionError("no sample of " + type);
    };
  }

  private static Object money(Class<?> type) {
    try {
      return type.getConstructor(BigDecimal.class).newInstance(new BigDecimal("9.90"));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** JSON of Java objects needs a codec, which the processor's tests have not. */
  private static boolean hasSample(FieldMeta field) {
    return !field.type().toString().startsWith("JSON of");
  }

  @Test
  void a_value_that_is_set_can_be_got_and_is_a_change_until_it_is_saved() throws Exception {
    RowState state = stateOf("full", "shop.Product");
    for (FieldMeta field : state.meta().fields()) {
      if (hasSample(field)) {
        Object value = sample(field);
        state.set(field.index(), value);
        assertThat(state.get(field.index())).as(field.name()).isEqualTo(value);
        assertThat(state.isChanged(field.index())).as(field.name()).isEqualTo(true);
        state.saved(field.index());
        assertThat(state.isChanged(field.index())).as(field.name()).isEqualTo(false);
        assertThat(state.was(field.index())).as(field.name()).isEqualTo(value);
      }
    }
  }

  @Test
  void what_is_read_is_what_was_bound_and_is_no_change() throws Exception {
    RowState state = stateOf("full", "shop.Product");
    List<FieldMeta> fields =
        state.meta().fields().stream().filter(GeneratedStateTest::hasSample).toList();
    try (Database database = Database.connect("sqlite::memory:")) {
      database.query(select(fields), row -> read(state, fields, row));
    }
    for (FieldMeta field : fields) {
      assertThat(state.get(field.index())).as(field.name()).isEqualTo(sample(field));
      assertThat(state.isChanged(field.index())).as(field.name()).isFalse();
    }
  }

  private static Sql select(List<FieldMeta> fields) {
    List<Bind> binds =
        fields.stream()
            .map(field -> new Bind(field.type().bindable(sample(field)), field.sqlType()))
            .toList();
    String marks = binds.stream().map(bind -> "?").collect(Collectors.joining(", "));
    return new Sql("SELECT " + marks, binds);
  }

  private static Object read(RowState state, List<FieldMeta> fields, dev.plinth.db.Row row) {
    state.read(row, state.meta().columns(fields, 1));
    return state;
  }

  @Test
  void a_list_or_bytes_changed_in_place_are_a_change() throws Exception {
    RowState state = stateOf("full", "shop.Product");
    FieldMeta numbers = state.meta().field("numbers");
    state.set(numbers.index(), new ArrayList<>(List.of(1L)));
    state.saved(numbers.index());
    numbersOf(state, numbers).add(2L);
    assertThat(state.isChanged(numbers.index())).isTrue();
    assertThat(state.was(numbers.index())).isEqualTo(List.of(1L));

    FieldMeta image = state.meta().field("image");
    state.set(image.index(), new byte[] {1});
    state.saved(image.index());
    ((byte[]) state.get(image.index()))[0] = 2;
    assertThat(state.isChanged(image.index())).isTrue();
  }

  @SuppressWarnings("unchecked") // the field is a List<Long>
  private static List<Long> numbersOf(RowState state, FieldMeta numbers) {
    return (List<Long>) state.get(numbers.index());
  }

  @Test
  void null_in_a_primitive_field_is_its_zero() throws Exception {
    RowState state = stateOf("full", "shop.Product");
    for (String name : List.of("views", "stock", "size", "weight", "ratio", "hidden")) {
      FieldMeta field = state.meta().field(name);
      Object zero = state.get(field.index());
      state.set(field.index(), sample(field));
      state.set(field.index(), null);
      assertThat(state.get(field.index())).as(name).isEqualTo(zero);
    }
  }

  @Test
  void null_in_a_primitive_field_of_a_type_of_its_own_is_its_zero() throws Exception {
    RowState state = stateOf("awkward", "odd.M");
    FieldMeta odd = state.meta().field("odd");
    state.set(odd.index(), 3);
    assertThat(state.get(odd.index())).isEqualTo(3);
    state.set(odd.index(), null);
    assertThat(state.get(odd.index())).isEqualTo(0);
  }

  @Test
  void a_list_that_is_set_is_the_list_itself() throws Exception {
    RowState state = stateOf("full", "shop.Product");
    FieldMeta numbers = state.meta().field("numbers");
    List<Long> given = new ArrayList<>(List.of(1L));
    state.set(numbers.index(), given);
    assertThat(state.get(numbers.index())).isSameAs(given);
  }

  @Test
  void what_is_read_into_types_of_ones_own_is_no_change() throws Exception {
    RowState state = stateOf("awkward", "odd.M");
    FieldMeta odd = state.meta().field("odd");
    try (Database database = Database.connect("sqlite::memory:")) {
      database.query(Sql.of("SELECT 7"), row -> read(state, List.of(odd), row));
    }
    assertThat(state.get(odd.index())).isEqualTo(7);
    assertThat(state.isChanged(odd.index())).isFalse();
    assertThat(state.was(odd.index())).isEqualTo(7);
  }

  @Test
  void lists_whose_names_and_types_are_alike_each_keep_their_own() throws Exception {
    String source =
        """
        package odd;
        import dev.plinth.orm.Model;
        import dev.plinth.orm.annotation.*;
        import java.util.List;
        public class Lists extends Model {
          @ArrayField(column = "a") List<String> tagList;
          @ArrayField(column = "b") List<Long> tag_list;
          @JsonField List<String>[] pages;
          @JsonField List<Long>[] numbers;
        }
        """;
    Path file = Compilation.source(output.resolve("src"), "odd.Lists", source);
    Compilation compilation =
        Compilation.Request.of(output.resolve("out"), file).options("-Xlint:unchecked").run();
    RowState state = stateOf(compilation, "odd.Lists");
    assertThat(state.meta().field("tagList").type())
        .isNotEqualTo(state.meta().field("tag_list").type());
  }

  @Test
  void a_model_of_very_many_fields_compiles_and_knows_all_of_them() throws Exception {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      fields.append("  @CharField(maxLength = 9, unique = true) @Nullable String f" + i + ";\n");
    }
    String source =
        "package w; import dev.plinth.orm.Model; import dev.plinth.orm.annotation.*;\n"
            + "import org.jspecify.annotations.Nullable;\n"
            + "public class Wide extends Model {\n"
            + fields
            + "}\n";
    Path file = Compilation.source(output.resolve("src"), "w.Wide", source);
    Compilation compilation = Compilation.Request.of(output.resolve("out"), file).run();
    assertThat(stateOf(compilation, "w.Wide").meta().fields()).hasSize(1001);
  }

  @Test
  void relations_are_there_from_the_beginning() throws Exception {
    RowState state = stateOf("full", "shop.Product");
    for (RelationMeta relation : state.meta().relations()) {
      Object side =
          relation.isToOne() ? state.toOne(relation.index()) : state.toMany(relation.index());
      Field field = state.object().getClass().getDeclaredField(relation.name());
      field.setAccessible(true);
      assertThat(field.get(state.object())).as(relation.name()).isNotNull().isSameAs(side);
    }
  }

  @Test
  void the_two_ends_of_each_relation_find_each_other() throws Exception {
    ModelMeta<?> product = stateOf("full", "shop.Product").meta();
    for (RelationMeta reverse : product.relation("maker").target().relations()) {
      assertThat(reverse.mirrored().inverse()).as(reverse.name()).isSameAs(reverse);
    }
  }

  @Test
  void a_composite_key_is_kept_part_by_part() throws Exception {
    RowState state = stateOf("keys", "music.Playlist");
    FieldMeta continent = state.meta().field("countryContinent");
    FieldMeta code = state.meta().field("countryCode");
    state.set(continent.index(), sample(continent));
    state.set(code.index(), "DE");
    assertThat(state.toOne(state.meta().relation("country").index()).keyPart(1)).isEqualTo("DE");
    state.saved(code.index());
    assertThat(state.isChanged(code.index())).isFalse();
    assertThat(state.isChanged(continent.index())).isTrue();
  }

  @Test
  void whole_and_broken_numbers_keep_their_types() throws Exception {
    RowState state = stateOf("awkward", "odd.Path");
    assertThat(state.get(state.meta().field("small").index())).isEqualTo(0);
    assertThat(state.get(state.meta().field("large").index())).isEqualTo(0L);
    assertThat(state.get(state.meta().field("real").index())).isEqualTo(0.0);
  }

  @Test
  void a_field_named_as_a_parameter_of_the_generated_methods_is_itself() throws Exception {
    RowState state = stateOf("awkward", "odd.Row");
    for (String name : List.of("field", "at", "before", "value", "row")) {
      FieldMeta field = state.meta().field(name);
      state.set(field.index(), sample(field));
      state.saved(field.index());
      assertThat(state.was(field.index())).as(name).isEqualTo(sample(field));
    }
  }

  @Test
  void an_index_that_the_model_has_not_is_an_error() throws Exception {
    RowState state = stateOf("small", "blog.Tag");
    assertThatThrownBy(() -> state.get(2)).hasMessage("Tag_ has no member 2");
    assertThatThrownBy(() -> state.toOne(0)).hasMessage("Tag_ has no member 2");
  }

  @Test
  void without_the_processor_the_runtime_says_how_to_set_it_up() {
    Compilation compilation =
        Compilation.Request.of(output, Goldens.sources(Goldens.folder("golden/small")))
            .options("-proc:none")
            .with()
            .run();
    assertThatThrownBy(
            () ->
                compilation.classes().loadClass("blog.Tag").getDeclaredConstructor().newInstance())
        .rootCause()
        .isInstanceOf(PlinthException.class)
        .hasMessageContaining("[model.no-metadata]");
  }

  @Test
  void two_objects_do_not_share_their_state() throws Exception {
    RowState state = stateOf("small", "blog.Tag");
    RowState other = another(state);
    state.set(1, "a");
    assertThat(other.get(1)).isNull();
  }
}
