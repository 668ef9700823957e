package dev.plinth.processor;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Checks of the options that an annotation gives to a field. */
final class Options {
  private final ModelSource model;
  private final FieldSource field;
  private final AnnotationSource annotation;
  private final Findings findings;

  private Options(
      ModelSource model, FieldSource field, AnnotationSource annotation, Findings findings) {
    this.model = model;
    this.field = field;
    this.annotation = annotation;
    this.findings = findings;
  }

  static void check(
      ModelSource model, FieldSource field, AnnotationSource annotation, Findings findings) {
    Options options = new Options(model, field, annotation, findings);
    options.length();
    options.digits();
    options.range();
    options.pattern();
    options.column();
    options.generated();
    options.elements();
  }

  private void length() {
    int greatest = annotation.number("maxLength");
    if (annotation.name().equals("CharField") && !annotation.has("maxLength")) {
      findings.add(annotation.place(), Problem.NO_MAX_LENGTH, name());
    } else if (annotation.has("maxLength") && greatest < 1) {
      bad("maxLength", greatest, "a length is at least 1");
    }
    int least = annotation.number("minLength");
    if (least < 0) {
      bad("minLength", least, "a length is at least 0");
    } else if (greatest > 0 && least > greatest) {
      bad("minLength", least, "it is greater than maxLength = " + greatest);
    }
  }

  private void digits() {
    int digits = annotation.number("maxDigits");
    int places = annotation.number("decimalPlaces");
    if (annotation.has("maxDigits") && digits < 1) {
      bad("maxDigits", digits, "a number has at least 1 digit");
    }
    if (places < 0 || (places > 0 && places > digits)) {
      bad("decimalPlaces", places, "it is between 0 and maxDigits = " + digits);
    }
  }

  private void range() {
    BigDecimal least = limit("min");
    BigDecimal greatest = limit("max");
    if (least != null && greatest != null && least.compareTo(greatest) > 0) {
      bad("min", least, "it is greater than max = " + greatest);
    }
  }

  private @Nullable BigDecimal limit(String option) {
    if (!annotation.has(option)) {
      return null;
    }
    String value = String.valueOf(annotation.values().get(option));
    try {
      return new BigDecimal(value);
    } catch (NumberFormatException e) {
      boolean isEmptyOrInfinite = annotation.text(option) == null;
      if (!isEmptyOrInfinite) {
        bad(option, value, "it is not a number");
      }
      return null;
    }
  }

  private void pattern() {
    String pattern = annotation.text("pattern");
    if (pattern == null) {
      return;
    }
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      bad("pattern", Literals.text(pattern), "it is no regular expression: " + e.getDescription());
    }
  }

  private void column() {
    if (annotation.has("column") && annotation.text("column") == null) {
      findings.add(
          annotation.at("column"), Problem.BAD_NAME, "", "the column of " + name(), "is empty");
    }
  }

  private void generated() {
    if (annotation.text("generated") == null) {
      return;
    }
    if (field.isPrimaryKey()) {
      findings.add(annotation.at("generated"), Problem.KEY_GENERATED, name());
    } else if (annotation.text("dbDefault") != null) {
      bad("dbDefault", annotation.text("dbDefault"), "the column is generated");
    }
  }

  private void elements() {
    if (!annotation.name().equals("ArrayField") || field.type().arguments().isEmpty()) {
      return;
    }
    JavaType element = field.type().arguments().get(0);
    elementOption("maxLength", "java.lang.String", element);
    elementOption("maxDigits", "java.math.BigDecimal", element);
    elementOption("decimalPlaces", "java.math.BigDecimal", element);
  }

  private void elementOption(String option, String type, JavaType element) {
    if (annotation.has(option) && !element.is(type)) {
      findings.add(
          annotation.at(option), Problem.OPTION_ELSEWHERE, option, name(), element.display());
    }
  }

  private void bad(String option, Object value, String why) {
    findings.add(annotation.at(option), Problem.BAD_OPTION, option, value, name(), why);
  }

  private String name() {
    return Say.member(model, field);
  }
}
