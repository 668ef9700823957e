package fails;

import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.DateTimeField;
import dev.plinth.orm.annotation.DecimalField;
import dev.plinth.orm.annotation.EnumField;
import dev.plinth.orm.annotation.IntegerField;
import dev.plinth.orm.annotation.TextField;
import dev.plinth.orm.annotation.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

class Types extends Model {
  // error: Types.labels is of type Map<String, String>, which has no column type. Types with one: long, int, short, double, float, boolean and their boxes, String, BigDecimal, LocalDate, LocalTime, LocalDateTime, Instant, OffsetDateTime, Duration, UUID, byte[], enums, records, List of these. For others use @JsonField, or @Field(type = ...) with a FieldType of your own, or make the field transient. [field.unsupported-type]
  Map<String, String> labels;
  // error: Types.children is of type List<Types>, which has no column type. For a relation write Many<Types>. [field.unsupported-type]
  List<Types> children;
  // error: Types.parent is of type Types, which has no column type. For a relation write Ref<Types>. [field.unsupported-type]
  Types parent;
  // error: Types.letter is of type char, which has no column type. Types with one: long, int, short, double, float, boolean and their boxes, String, BigDecimal, LocalDate, LocalTime, LocalDateTime, Instant, OffsetDateTime, Duration, UUID, byte[], enums, records, List of these. For others use @JsonField, or @Field(type = ...) with a FieldType of your own, or make the field transient. [field.unsupported-type]
  char letter;
  // error: Types.nested is of type List<List<String>>, which has no column type. Types with one: long, int, short, double, float, boolean and their boxes, String, BigDecimal, LocalDate, LocalTime, LocalDateTime, Instant, OffsetDateTime, Duration, UUID, byte[], enums, records, List of these. For others use @JsonField, or @Field(type = ...) with a FieldType of your own, or make the field transient. [field.unsupported-type]
  List<List<String>> nested;
  // error: Types.anything is of type Object, which has no column type. Types with one: long, int, short, double, float, boolean and their boxes, String, BigDecimal, LocalDate, LocalTime, LocalDateTime, Instant, OffsetDateTime, Duration, UUID, byte[], enums, records, List of these. For others use @JsonField, or @Field(type = ...) with a FieldType of your own, or make the field transient. [field.unsupported-type]
  Object anything;
  // error: Types.numbers is of type int[], which has no column type. Types with one: long, int, short, double, float, boolean and their boxes, String, BigDecimal, LocalDate, LocalTime, LocalDateTime, Instant, OffsetDateTime, Duration, UUID, byte[], enums, records, List of these. For others use @JsonField, or @Field(type = ...) with a FieldType of your own, or make the field transient. [field.unsupported-type]
  int[] numbers;
  // error: Types.wild is of type List<?>, which has no column type. Types with one: long, int, short, double, float, boolean and their boxes, String, BigDecimal, LocalDate, LocalTime, LocalDateTime, Instant, OffsetDateTime, Duration, UUID, byte[], enums, records, List of these. For others use @JsonField, or @Field(type = ...) with a FieldType of your own, or make the field transient. [field.unsupported-type]
  List<?> wild;
}

class Annotated extends Model {
  // error: @CharField on Annotated.name has no length. Give it one, such as maxLength = 100, or use @TextField for any length. [field.no-max-length]
  @CharField String name;

  // error: @IntegerField is on Annotated.views of type long; it is for int, short, Integer, Short. Use @BigIntegerField. [field.wrong-annotation]
  @IntegerField long views;

  // error: @DateTimeField is on Annotated.day of type LocalDate; it is for Instant, OffsetDateTime, LocalDateTime. Use @DateField. [field.wrong-annotation]
  @DateTimeField LocalDate day;

  // error: @EnumField is on Annotated.status of type String; it is for an enum. Use @CharField. [field.wrong-annotation]
  @EnumField String status;

  @TextField(index = true)
  // error: Annotated.both has both @TextField and @CharField. Keep one of them. [field.two-annotations]
  @CharField(maxLength = 3)
  String both;

  // error: @DecimalField is on Annotated.price of type double; it is for BigDecimal. Use @FloatField. [field.wrong-annotation]
  @DecimalField double price;

  // error: @CharField is on Annotated.labels of type Map<String, String>; it is for String. [field.wrong-annotation]
  @CharField(maxLength = 3)
  Map<String, String> labels;

  // error: @Version is on Annotated.version of type String. Versions are counted in an int or a long. [field.version-type]
  @Version String version;
  // error: Annotated has a second @Version, Annotated.second. Keep one of them. [model.several-versions]
  @Version int second;

  // error: Annotated.maybe is @Nullable, but int is never null. Write @Nullable Integer. [field.nullable-primitive]
  @Nullable int maybe;
  // error: Annotated.fixed is final, so it can't be filled from a row. Drop 'final'. [field.final]
  final String fixed = "";

  // error: Annotated.shared is static or transient, so it has no column. Drop that, or the annotation @CharField. [field.not-stored]
  @CharField(maxLength = 3)
  static String shared;

  // error: Annotated.passing is static or transient, so it has no column. Drop that, or the annotation @IntegerField. [field.not-stored]
  @IntegerField transient int passing;
}
