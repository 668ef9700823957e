package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of value that lookups tell apart, each with the lookups that it has. */
@SuppressWarnings("ImmutableEnumChecker") // nobody changes the sets
enum LookupKind {
  TEXT(EnumSet.allOf(LookupOperator.class), Set.of()),
  NUMBER(ordered(), Set.of()),
  TRUTH(equal(), Set.of()),
  DATE(ordered(), EnumSet.range(LookupTransform.YEAR, LookupTransform.DAY)),
  TIME(ordered(), EnumSet.range(LookupTransform.HOUR, LookupTransform.SECOND)),
  MOMENT(ordered(), EnumSet.allOf(LookupTransform.class)),
  ORDERED(ordered(), Set.of()),
  PLAIN(equal(), Set.of()),
  OBJECT(equal(), Set.of());

  private final Set<LookupOperator> operators;
  private final Set<LookupTransform> transforms;

  LookupKind(Set<LookupOperator> operators, Set<LookupTransform> transforms) {
    this.operators = operators;
    this.transforms = transforms;
  }

  private static Set<LookupOperator> equal() {
    return EnumSet.range(LookupOperator.EXACT, LookupOperator.ISNULL);
  }

  private static Set<LookupOperator> ordered() {
    return EnumSet.range(LookupOperator.EXACT, LookupOperator.RANGE);
  }

  /** The kind of a column type's values. */
  static LookupKind of(FieldType<?> type) {
    Class<?> java = type.javaType();
    return switch (type.sqlType().kind()) {
      case BOOLEAN -> java == Boolean.class ? TRUTH : ORDERED;
      case SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, DECIMAL ->
          Number.class.isAssignableFrom(java) ? NUMBER : ORDERED;
      case VARCHAR, TEXT -> java == String.class ? TEXT : ORDERED;
      case DATE -> java == LocalDate.class ? DATE : ORDERED;
      case TIME -> java == LocalTime.class ? TIME : ORDERED;
      case TIMESTAMP, TIMESTAMPTZ -> MOMENT;
      case ENUM, UUID, INTERVAL -> ORDERED;
      case JSON, ARRAY, BINARY, OTHER -> PLAIN;
    };
  }

  /** The operator of a word, in any writing ({@code startsWith}), if this kind has it. */
  @Nullable LookupOperator operator(String word) {
    String plain = plain(word);
    return operators.stream().filter(o -> plain(o.word()).equals(plain)).findFirst().orElse(null);
  }

  /** The part of a date or time of a word, if this kind has it. */
  @Nullable LookupTransform transform(String word) {
    String plain = plain(word);
    return transforms.stream().filter(t -> plain(t.word()).equals(plain)).findFirst().orElse(null);
  }

  private static String plain(String word) {
    return word.replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** All words that may follow a value of this kind, sorted. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    operators.forEach(operator -> words.add(operator.word()));
    transforms.forEach(transform -> words.add(transform.word()));
    words.sort(null);
    return words;
  }

  /** Whether any kind of value has a lookup of this name. */
  static boolean isKnown(String word) {
    return Arrays.stream(values())
        .anyMatch(kind -> kind.operator(word) != null || kind.transform(word) != null);
  }

  /** The parts of a date or time that this kind has. */
  List<String> parts() {
    return transforms.stream().map(LookupTransform::word).toList();
  }
}
