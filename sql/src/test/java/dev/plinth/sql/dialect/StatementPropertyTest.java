package dev.plinth.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.sql.Aggregate;
import dev.plinth.sql.And;
import dev.plinth.sql.Arithmetic;
import dev.plinth.sql.Assignment;
import dev.plinth.sql.Between;
import dev.plinth.sql.Bind;
import dev.plinth.sql.Call;
import dev.plinth.sql.Case;
import dev.plinth.sql.Cast;
import dev.plinth.sql.Column;
import dev.plinth.sql.Comparison;
import dev.plinth.sql.Conflict;
import dev.plinth.sql.Delete;
import dev.plinth.sql.Exists;
import dev.plinth.sql.Expr;
import dev.plinth.sql.InQuery;
import dev.plinth.sql.InValues;
import dev.plinth.sql.Insert;
import dev.plinth.sql.IsTrue;
import dev.plinth.sql.Join;
import dev.plinth.sql.JsonPath;
import dev.plinth.sql.Not;
import dev.plinth.sql.Or;
import dev.plinth.sql.OrderBy;
import dev.plinth.sql.Rows;
import dev.plinth.sql.Select;
import dev.plinth.sql.SelectItem;
import dev.plinth.sql.SetOperation;
import dev.plinth.sql.Sql;
import dev.plinth.sql.SqlType;
import dev.plinth.sql.Statement;
import dev.plinth.sql.TableName;
import dev.plinth.sql.TableSource;
import dev.plinth.sql.TextMatch;
import dev.plinth.sql.Update;
import dev.plinth.sql.ValuesSource;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every statement: made by chance from a seed, so that it can be made twice. */
class StatementPropertyTest {
  private static final String SECRET = "Zq7";

  @Property(tries = 500)
  void equal_statements_have_equal_sql(@ForAll long seed) {
    Statement one = new Chance(seed).statement();
    Statement same = new Chance(seed).statement();
    assertThat(one).isEqualTo(same).isNotSameAs(same).hasSameHashCodeAs(same);
    for (Dialect dialect : Dialects.all()) {
      assertThat(dialect.compile(one)).isEqualTo(dialect.compile(same));
    }
  }

  @Property(tries = 500)
  void no_value_is_ever_part_of_the_text(@ForAll long seed) {
    for (Dialect dialect : Dialects.all()) {
      Sql sql = dialect.compile(new Chance(seed).statement());
      assertThat(sql.text()).doesNotContain(SECRET);
      assertThat(sql.text().chars().filter(letter -> letter == '?')).hasSameSizeAs(sql.binds());
    }
  }

  @Property(tries = 500)
  void brackets_are_balanced(@ForAll long seed) {
    for (Dialect dialect : Dialects.all()) {
      int depth = 0;
      for (char letter : dialect.compile(new Chance(seed).statement()).text().toCharArray()) {
        depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
        assertThat(depth).isNotNegative();
      }
      assertThat(depth).isZero();
    }
  }

  /** Statements by chance. */
  private static final class Chance {
    private final Random random;

    Chance(long seed) {
      this.random = new Random(seed);
    }

    Statement statement() {
      return switch (random.nextInt(5)) {
        case 0 -> insert();
        case 1 -> update();
        case 2 -> Delete.from(table()).where(condition(3));
        case 3 -> SetOperation.of(SetOperation.Kind.UNION, select(2), select(2)).limit(3L);
        default -> select(3);
      };
    }

    private Statement insert() {
      Conflict conflict =
          random.nextBoolean()
              ? null
              : Conflict.update(List.of("a"), List.of(new Assignment("b", value(2))));
      Rows rows = new Rows(List.of(List.of(bind(), value(2)), List.of(value(2), bind())));
      return Insert.into(TableName.of("t"), List.of("a", "b"), rows)
          .onConflict(conflict)
          .returning(List.of(SelectItem.of(value(1))));
    }

    private Statement update() {
      ValuesSource values =
          new ValuesSource(
              List.of("x"), List.of(SqlType.TEXT), List.of(List.of(text()), List.of(text())), "v");
      return Update.of(table(), List.of(new Assignment("a", value(3))))
          .from(List.of(values))
          .where(condition(2))
          .returning(List.of(SelectItem.of(value(1))));
    }

    private Select select(int depth) {
      Select select =
          Select.of(SelectItem.of(value(depth)), new SelectItem(value(depth), "n"))
              .from(table())
              .join(Join.left(table(), condition(depth - 1)))
              .where(condition(depth))
              .orderBy(List.of(OrderBy.desc(value(depth - 1))));
      return random.nextBoolean() ? select.limit(7L) : select.groupBy(List.of(value(1)));
    }

    private Expr condition(int depth) {
      if (depth <= 0) {
        return Comparison.eq(column(), bind());
      }
      return switch (random.nextInt(9)) {
        case 0 -> And.of(condition(depth - 1), condition(depth - 1));
        case 1 -> Or.of(condition(depth - 1), condition(depth - 1), condition(0));
        case 2 -> new Not(condition(depth - 1));
        case 3 -> new IsTrue(condition(depth - 1), random.nextBoolean());
        case 4 -> new Between(value(depth - 1), bind(), bind());
        case 5 -> new InValues(column(), List.of(text(), text()), SqlType.TEXT);
        case 6 -> new InQuery(column(), select(depth - 2));
        case 7 -> new TextMatch(value(1), match(), bind(), random.nextBoolean());
        default -> new Exists(select(depth - 2));
      };
    }

    private Expr value(int depth) {
      if (depth <= 0) {
        return random.nextBoolean() ? column() : bind();
      }
      return switch (random.nextInt(6)) {
        case 0 -> new Arithmetic(operator(), value(depth - 1), value(depth - 1));
        case 1 -> Call.of("coalesce", value(depth - 1), bind());
        case 2 -> Aggregate.of("max", value(depth - 1));
        case 3 -> new Case(List.of(new Case.When(condition(depth - 1), bind())), bind());
        case 4 -> new Cast(value(depth - 1), SqlType.TEXT);
        default -> new JsonPath(column(), List.of(text()), SqlType.BIGINT);
      };
    }

    private TextMatch.Match match() {
      return oneOf(TextMatch.Match.values());
    }

    private Arithmetic.Operator operator() {
      return oneOf(Arithmetic.Operator.values());
    }

    private <T> T oneOf(T[] values) {
      return values[random.nextInt(values.length)];
    }

    private TableSource table() {
      return new TableSource(TableName.of("t"), random.nextBoolean() ? null : "u");
    }

    private Column column() {
      return new Column(random.nextBoolean() ? null : "u", random.nextBoolean() ? "a" : "b");
    }

    private Bind bind() {
      return switch (random.nextInt(3)) {
        case 0 -> new Bind(text(), SqlType.JSON);
        case 1 -> new Bind(null, SqlType.BIGINT);
        default -> Bind.of(text());
      };
    }

    private String text() {
      return SECRET + random.nextInt();
    }
  }
}
