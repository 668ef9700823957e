package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;
import dev.plinth.orm.meta.FieldTypes;
import dev.plinth.sql.TextMatch;
import java.util.List;

/**
 * A text. In the search methods {@code %}, {@code _} and the escape character stand for themselves.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * User_.email.endsWith("@example.com")   // "users"."email" LIKE '%@example.com' ESCAPE '\', bound
 * }</pre>
 *
 * @param <M> the model
 */
public class TextExpression<M> extends OrderedExpression<M, String> {
  TextExpression(Term term, FieldType<String> type) {
    super(term, type);
  }

  /** Equal but for upper and lower case. */
  public Condition<M> iexact(String text) {
    return match(TextMatch.Match.EQUALS, text, true);
  }

  /** Equal to the other expression's text but for upper and lower case. */
  public Condition<M> iexact(Expression<M, String> other) {
    return match(TextMatch.Match.EQUALS, other.term(), true);
  }

  /** Contains the text, case-sensitively. */
  public Condition<M> contains(String text) {
    return match(TextMatch.Match.CONTAINS, text, false);
  }

  /** Contains the other expression's text, case-sensitively. */
  public Condition<M> contains(Expression<M, String> other) {
    return match(TextMatch.Match.CONTAINS, other.term(), false);
  }

  /** Contains the text, in upper or lower case. */
  public Condition<M> icontains(String text) {
    return match(TextMatch.Match.CONTAINS, text, true);
  }

  /** Contains the other expression's text, in upper or lower case. */
  public Condition<M> icontains(Expression<M, String> other) {
    return match(TextMatch.Match.CONTAINS, other.term(), true);
  }

  /** Starts with the text, case-sensitively. */
  public Condition<M> startsWith(String text) {
    return match(TextMatch.Match.STARTS_WITH, text, false);
  }

  /** Starts with the other expression's text, case-sensitively. */
  public Condition<M> startsWith(Expression<M, String> other) {
    return match(TextMatch.Match.STARTS_WITH, other.term(), false);
  }

  /** Starts with the text, in upper or lower case. */
  public Condition<M> istartsWith(String text) {
    return match(TextMatch.Match.STARTS_WITH, text, true);
  }

  /** Starts with the other expression's text, in upper or lower case. */
  public Condition<M> istartsWith(Expression<M, String> other) {
    return match(TextMatch.Match.STARTS_WITH, other.term(), true);
  }

  /** Ends with the text, case-sensitively. */
  public Condition<M> endsWith(String text) {
    return match(TextMatch.Match.ENDS_WITH, text, false);
  }

  /** Ends with the other expression's text, case-sensitively. */
  public Condition<M> endsWith(Expression<M, String> other) {
    return match(TextMatch.Match.ENDS_WITH, other.term(), false);
  }

  /** Ends with the text, in upper or lower case. */
  public Condition<M> iendsWith(String text) {
    return match(TextMatch.Match.ENDS_WITH, text, true);
  }

  /** Ends with the other expression's text, in upper or lower case. */
  public Condition<M> iendsWith(Expression<M, String> other) {
    return match(TextMatch.Match.ENDS_WITH, other.term(), true);
  }

  /** Matches the regular expression, in the database's own flavour. */
  public Condition<M> regex(String pattern) {
    return regex(Comparisons.searched(term(), pattern), false);
  }

  /** Matches the regular expression that the other expression holds. */
  public Condition<M> regex(Expression<M, String> other) {
    return regex(other.term(), false);
  }

  /** Matches the regular expression in upper or lower case. */
  public Condition<M> iregex(String pattern) {
    return regex(Comparisons.searched(term(), pattern), true);
  }

  /** Matches the regular expression that the other expression holds, in upper or lower case. */
  public Condition<M> iregex(Expression<M, String> other) {
    return regex(other.term(), true);
  }

  /** The text in lower case. */
  public TextExpression<M> lower() {
    return call("lower");
  }

  /** The text in upper case. */
  public TextExpression<M> upper() {
    return call("upper");
  }

  /** The text without blanks at both ends. */
  public TextExpression<M> trim() {
    return call("trim");
  }

  /** The number of characters. */
  public NumberExpression<M, Integer> length() {
    return new NumberExpression<>(
        new Term.Apply(new Functions.Named("length", true), List.of(term())), FieldTypes.INTEGER);
  }

  private TextExpression<M> call(String function) {
    return new TextExpression<>(
        new Term.Apply(new Functions.Named(function, true), List.of(term())), FieldTypes.TEXT);
  }

  private Condition<M> match(TextMatch.Match match, String text, boolean ignoreCase) {
    return match(match, Comparisons.searched(term(), text), ignoreCase);
  }

  private Condition<M> match(TextMatch.Match match, Term pattern, boolean ignoreCase) {
    return new Condition<>(
        new Term.Apply(new Functions.Match(match, ignoreCase), List.of(term(), pattern)));
  }

  private Condition<M> regex(Term pattern, boolean ignoreCase) {
    return new Condition<>(
        new Term.Apply(new Functions.Matches(ignoreCase), List.of(term(), pattern)));
  }
}
