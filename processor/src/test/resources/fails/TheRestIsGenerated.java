package fails;

import dev.plinth.orm.Model;
import dev.plinth.orm.query.Condition;
import java.util.Map;

/** What is sound of a bad model can be used, so no other error hides the one that matters. */
class TheRestIsGenerated extends Model {
  // error: TheRestIsGenerated.labels is of type Map<String, String>, which has no column type. Types with one: long, int, short, double, float, boolean and their boxes, String, BigDecimal, LocalDate, LocalTime, LocalDateTime, Instant, OffsetDateTime, Duration, UUID, byte[], enums, records, List of these. For others use @JsonField, or @Field(type = ...) with a FieldType of your own, or make the field transient. [field.unsupported-type]
  Map<String, String> labels;
  String name;

  static Condition<TheRestIsGenerated> isNamed(String name) {
    return TheRestIsGenerated_.name.eq(name);
  }
}
