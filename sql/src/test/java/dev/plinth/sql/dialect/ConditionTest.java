package dev.plinth.sql.dialect;

import static dev.plinth.sql.dialect.SqlAssert.POSTGRES;
import static dev.plinth.sql.dialect.SqlAssert.SQLITE;
import static dev.plinth.sql.dialect.SqlAssert.assertCondition;
import static dev.plinth.sql.dialect.SqlAssert.assertExpr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.sql.And;
import dev.plinth.sql.Arithmetic;
import dev.plinth.sql.Between;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Collate;
import dev.plinth.sql.Column;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.Comparison.Operator;
import dev.plinth.sql.Expr;
import dev.plinth.sql.In;
import dev.plinth.sql.InQuery;
import dev.plinth.sql.InValues;
import dev.plinth.sql.IsNull;
import dev.plinth.sql.IsTrue;
import dev.plinth.sql.Literal;
import dev.plinth.sql.Not;
import dev.plinth.sql.Or;
import dev.plinth.sql.Raw;
import dev.plinth.sql.Regex;
import dev.plinth.sql.Scalar;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.TextMatch;
import dev.plinth.sql.TextMatch.Match;
import dev.plinth.sql.Tuple;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConditionTest {
  private static final Column A = Column.of("a");
  private static final Column B = Column.of("b");
  private static final Column C = Column.of("c");
  private static final Expr A_IS_1 = Comparison.eq(A, Bind.of(1));
  private static final Expr B_IS_2 = Comparison.eq(B, Bind.of(2));
  private static final Expr C_IS_3 = Comparison.eq(C, Bind.of(3));

  @Test
  void every_comparison_has_its_sign() {
    assertCondition(new Comparison(Operator.NE, A, B)).everywhere("\"a\" <> \"b\"");
    assertCondition(new Comparison(Operator.LT, A, B)).everywhere("\"a\" < \"b\"");
    assertCondition(new Comparison(Operator.LE, A, B)).everywhere("\"a\" <= \"b\"");
    assertCondition(new Comparison(Operator.GT, A, B)).everywhere("\"a\" > \"b\"");
    assertCondition(new Comparison(Operator.IS_DISTINCT, A, B))
        .everywhere("\"a\" IS DISTINCT FROM \"b\"");
    assertCondition(new Comparison(Operator.IS_NOT_DISTINCT, A, B))
        .everywhere("\"a\" IS NOT DISTINCT FROM \"b\"");
  }

  @Test
  void brackets_stand_only_where_the_meaning_needs_them() {
    assertCondition(And.of(A_IS_1, Or.of(B_IS_2, C_IS_3)))
        .everywhere("\"a\" = ? AND (\"b\" = ? OR \"c\" = ?)", 1, 2, 3);
    assertCondition(And.of(A_IS_1, And.of(B_IS_2, C_IS_3)))
        .everywhere("\"a\" = ? AND \"b\" = ? AND \"c\" = ?", 1, 2, 3);
    assertCondition(Or.of(A_IS_1, And.of(B_IS_2, C_IS_3)))
        .everywhere("\"a\" = ? OR (\"b\" = ? AND \"c\" = ?)", 1, 2, 3);
    assertCondition(new Not(A_IS_1)).everywhere("NOT (\"a\" = ?)", 1);
    assertCondition(And.of(new Not(Or.of(A_IS_1, B_IS_2)), C_IS_3))
        .everywhere("NOT (\"a\" = ? OR \"b\" = ?) AND \"c\" = ?", 1, 2, 3);
  }

  @Test
  void lists_of_one_are_that_one_and_empty_ones_are_constants() {
    assertCondition(And.of(A_IS_1)).everywhere("\"a\" = ?", 1);
    assertCondition(And.of(C_IS_3, Or.of(And.of(Or.of(A_IS_1, B_IS_2)))))
        .everywhere("\"c\" = ? AND (\"a\" = ? OR \"b\" = ?)", 3, 1, 2);
    assertCondition(And.of()).everywhere("TRUE");
    assertCondition(Or.of()).everywhere("FALSE");
  }

  @Test
  void long_lists_are_halved_so_that_they_are_not_too_deep() {
    Select select =
        Select.of(SelectItem.of(A)).where(new Or(Collections.nCopies(600, Literal.TRUE)));
    String text = SQLITE.compile(select).text();
    assertThat(text).startsWith("SELECT \"a\" WHERE ((TRUE OR TRUE").contains(")) OR ((TRUE");
    assertThat(text.split(" OR ", -1)).hasSize(600);
  }

  @Test
  void computations_keep_their_order() {
    Expr sum = new Arithmetic(Arithmetic.Operator.ADD, A, B);
    Expr difference = new Arithmetic(Arithmetic.Operator.SUBTRACT, A, B);
    assertExpr(new Arithmetic(Arithmetic.Operator.MULTIPLY, sum, C))
        .everywhere("(\"a\" + \"b\") * \"c\"");
    assertExpr(new Arithmetic(Arithmetic.Operator.ADD, sum, C)).everywhere("\"a\" + \"b\" + \"c\"");
    assertExpr(new Arithmetic(Arithmetic.Operator.SUBTRACT, C, difference))
        .everywhere("\"c\" - (\"a\" - \"b\")");
    assertExpr(new Arithmetic(Arithmetic.Operator.DIVIDE, A, new Literal(-2)))
        .everywhere("\"a\" / -2");
    assertExpr(new Arithmetic(Arithmetic.Operator.MODULO, A, Bind.of(2)))
        .everywhere("\"a\" % ?", 2);
  }

  @Test
  void databases_disagree_about_concatenation_so_it_gets_brackets() {
    Expr sum = new Arithmetic(Arithmetic.Operator.ADD, A, B);
    Expr text = new Arithmetic(Arithmetic.Operator.CONCAT, A, B);
    assertExpr(new Arithmetic(Arithmetic.Operator.CONCAT, sum, C))
        .everywhere("(\"a\" + \"b\") || \"c\"");
    assertExpr(new Arithmetic(Arithmetic.Operator.ADD, text, C))
        .everywhere("(\"a\" || \"b\") + \"c\"");
    assertExpr(new Arithmetic(Arithmetic.Operator.CONCAT, text, C))
        .everywhere("\"a\" || \"b\" || \"c\"");
    assertExpr(new Arithmetic(Arithmetic.Operator.CONCAT, C, text))
        .everywhere("\"c\" || (\"a\" || \"b\")");
  }

  @Test
  void nulls_and_truth_are_asked_for_in_two_values() {
    assertCondition(new IsNull(A, false)).everywhere("\"a\" IS NULL");
    assertCondition(new IsNull(A, true)).everywhere("\"a\" IS NOT NULL");
    assertCondition(new IsTrue(A, false)).everywhere("\"a\" IS TRUE");
    assertCondition(new IsTrue(A_IS_1, true)).everywhere("(\"a\" = ?) IS NOT TRUE", 1);
    assertCondition(new IsTrue(And.of(A_IS_1, B_IS_2), true))
        .everywhere("(\"a\" = ? AND \"b\" = ?) IS NOT TRUE", 1, 2);
  }

  @Test
  void ranges_include_their_ends() {
    assertCondition(And.of(new Between(A, Bind.of(1), Bind.of(2)), B_IS_2))
        .everywhere("\"a\" BETWEEN ? AND ? AND \"b\" = ?", 1, 2, 2);
  }

  @Test
  void known_values_are_one_array_where_there_are_arrays() {
    assertCondition(new InValues(A, List.of(1L, 2L), SqlType.BIGINT))
        .on(POSTGRES, "\"a\" = ANY(?)", List.of(1L, 2L))
        .on(SQLITE, "\"a\" IN (?, ?)", 1L, 2L);
    assertCondition(new InValues(A, List.of("x"), SqlType.enumOf("mood")))
        .on(POSTGRES, "\"a\" = ANY(?)", List.of("x"));
  }

  @Test
  void known_lists_are_bound_one_by_one() {
    SqlType words = SqlType.arrayOf(SqlType.TEXT);
    assertCondition(new InValues(A, List.of(List.of("x"), List.of("y", "z")), words))
        .everywhere("\"a\" IN (?, ?)", List.of("x"), List.of("y", "z"));
  }

  @Test
  void many_known_values_are_one_json_text_on_sqlite() {
    List<Long> many = LongStream.range(0, 501).boxed().toList();
    assertCondition(new InValues(A, many, SqlType.BIGINT))
        .on(SQLITE, "\"a\" IN (SELECT value FROM json_each(?))", many);
  }

  @Test
  void one_of_nothing_is_false() {
    assertCondition(new InValues(A, List.of(), SqlType.BIGINT))
        .on(POSTGRES, "\"a\" = ANY(?)", List.of())
        .on(SQLITE, "FALSE");
    assertCondition(new In(A, List.of())).everywhere("FALSE");
  }

  @Test
  void expressions_and_queries_are_searched_in() {
    Select query = Select.of(SelectItem.of(B));
    assertCondition(new In(A, List.of(B, Bind.of(1)))).everywhere("\"a\" IN (\"b\", ?)", 1);
    assertCondition(new InQuery(A, query)).everywhere("\"a\" IN (SELECT \"b\")");
    assertCondition(Comparison.eq(A, new Scalar(query))).everywhere("\"a\" = (SELECT \"b\")");
  }

  @Test
  void several_columns_are_compared_as_one() {
    Tuple key = Tuple.of(A, B);
    assertCondition(Comparison.eq(key, Tuple.of(Bind.of(1), Bind.of(2))))
        .everywhere("(\"a\", \"b\") = (?, ?)", 1, 2);
    assertCondition(new In(key, List.of(Tuple.of(Bind.of(1), Bind.of(2)))))
        .on(POSTGRES, "(\"a\", \"b\") IN ((?, ?))", 1, 2)
        .on(SQLITE, "(\"a\", \"b\") IN (VALUES (?, ?))", 1, 2);
  }

  @Test
  void texts_are_matched_literally_and_by_case() {
    assertCondition(match(Match.CONTAINS, "50%_\\*[", false))
        .on(POSTGRES, "\"a\" LIKE ?", "%50\\%\\_\\\\*[%")
        .on(SQLITE, "\"a\" GLOB ?", "*50%_\\[*][[]*");
    assertCondition(match(Match.STARTS_WITH, "ab", false))
        .on(POSTGRES, "\"a\" LIKE ?", "ab%")
        .on(SQLITE, "\"a\" GLOB ?", "ab*");
    assertCondition(match(Match.ENDS_WITH, "ab", false))
        .on(POSTGRES, "\"a\" LIKE ?", "%ab")
        .on(SQLITE, "\"a\" GLOB ?", "*ab");
    assertCondition(match(Match.EQUALS, "ab%", false)).everywhere("\"a\" = ?", "ab%");
  }

  @Test
  void texts_are_matched_without_case_in_all_of_unicode() {
    assertCondition(match(Match.CONTAINS, "Él1?", true))
        .on(POSTGRES, "\"a\" ILIKE ?", "%Él1?%")
        .on(SQLITE, "\"a\" GLOB ?", "*[éÉ][lL]1[?]*");
    assertCondition(match(Match.EQUALS, "Él", true))
        .on(POSTGRES, "lower(\"a\") = lower(?)", "Él")
        .on(SQLITE, "\"a\" GLOB ?", "[éÉ][lL]");
  }

  @Test
  void texts_of_columns_are_matched_without_patterns() {
    assertCondition(new TextMatch(A, Match.CONTAINS, B, false))
        .on(POSTGRES, "strpos(\"a\", \"b\") > 0")
        .on(SQLITE, "instr(\"a\", \"b\") > 0");
    assertCondition(new TextMatch(A, Match.STARTS_WITH, B, true))
        .on(POSTGRES, "starts_with(lower(\"a\"), lower(\"b\"))")
        .on(SQLITE, "substr(lower(\"a\"), 1, length(lower(\"b\"))) = lower(\"b\")");
    assertCondition(new TextMatch(A, Match.ENDS_WITH, B, false))
        .on(POSTGRES, "right(\"a\", length(\"b\")) = \"b\"")
        .on(SQLITE, "substr(\"a\", 1 + length(\"a\") - length(\"b\")) = \"b\"");
    assertCondition(new TextMatch(A, Match.EQUALS, B, true))
        .everywhere("lower(\"a\") = lower(\"b\")");
  }

  @Test
  void regular_expressions_are_for_databases_that_have_them() {
    assertCondition(new Regex(A, Bind.of("^x"), false))
        .on(POSTGRES, "\"a\" ~ ?", "^x")
        .notOn(SQLITE, Capability.REGEX);
    assertCondition(new Regex(A, Bind.of("^x"), true)).on(POSTGRES, "\"a\" ~* ?", "^x");
  }

  @Test
  void values_that_no_driver_knows_tell_their_type() {
    assertCondition(Comparison.eq(A, new Bind("happy", SqlType.enumOf("shop.mood"))))
        .on(POSTGRES, "\"a\" = ?::\"shop\".\"mood\"", "happy")
        .on(SQLITE, "\"a\" = ?", "happy");
    assertCondition(Comparison.eq(A, new Bind("{}", SqlType.JSON)))
        .on(POSTGRES, "\"a\" = ?::jsonb", "{}")
        .on(SQLITE, "\"a\" = json(?)", "{}");
    assertCondition(Comparison.eq(A, new Bind(null, SqlType.varchar(3))))
        .on(POSTGRES, "\"a\" = ?::text", (Object) null)
        .on(SQLITE, "\"a\" = ?", (Object) null);
    assertCondition(Comparison.eq(A, Bind.of(new BigDecimal("1.5"))))
        .on(POSTGRES, "\"a\" = ?", new BigDecimal("1.5"))
        .on(SQLITE, "\"a\" = CAST(? AS REAL)", new BigDecimal("1.5"));
  }

  @Test
  void raw_pieces_stand_in_brackets_beside_others() {
    Raw raw = new Raw(List.of("similarity(", ", ", ") > 0.3"), List.of(A, Bind.of("jon")));
    assertCondition(raw).everywhere("similarity(\"a\", ?) > 0.3", "jon");
    assertCondition(And.of(raw, A_IS_1))
        .everywhere("(similarity(\"a\", ?) > 0.3) AND \"a\" = ?", "jon", 1);
  }

  @Test
  void collations_are_names_too() {
    assertCondition(new Comparison(Operator.LT, new Collate(A, "C"), B))
        .everywhere("\"a\" COLLATE \"C\" < \"b\"");
  }

  @Test
  void literals_are_plain() {
    assertExpr(Literal.NULL).everywhere("NULL");
    assertExpr(new Literal(7L)).everywhere("7");
    assertExpr(Literal.TRUE).everywhere("TRUE");
  }

  private static TextMatch match(Match match, String pattern, boolean ignoreCase) {
    return new TextMatch(A, match, Bind.of(pattern), ignoreCase);
  }
}
