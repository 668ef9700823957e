package dev.plinth.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueTest {
  @Test
  void lists_are_copied() {
    List<Expr> items = new ArrayList<>(List.of(Literal.TRUE));
    And and = new And(items);
    List<Object> values = new ArrayList<>(Arrays.asList(1L, null));
    Bind bind = new Bind(values, SqlType.arrayOf(SqlType.BIGINT));
    List<Expr> row = new ArrayList<>(List.of(Literal.NULL));
    Rows rows = new Rows(List.of(row));
    items.clear();
    values.clear();
    row.clear();
    assertThat(and.items()).containsExactly(Literal.TRUE);
    assertThat(bind.value()).isEqualTo(Arrays.asList(1L, null));
    assertThat(rows.rows()).containsExactly(List.of(Literal.NULL));
  }

  @Test
  void binds_of_equal_bytes_are_equal() {
    Bind one = new Bind(new byte[] {1, 2}, SqlType.BINARY);
    Bind other = new Bind(new byte[] {1, 2}, SqlType.BINARY);
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one).isNotEqualTo(new Bind(new byte[] {1, 3}, SqlType.BINARY));
    assertThat(Bind.of(1)).isNotEqualTo(Bind.of(1L));
  }

  @Test
  void values_do_not_show_in_print() {
    Sql sql = Sql.of("SELECT ?", Bind.of("secret"));
    assertThat(sql).hasToString("SELECT ?");
    assertThat(sql.binds().toString()).isEqualTo("[Bind[TEXT]]");
    assertThat(Select.of(SelectItem.of(Bind.of("secret"))).toString()).doesNotContain("secret");
  }

  @Test
  void shapes_that_mean_nothing_are_refused() {
    assertThatThrownBy(() -> new Literal("text")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Raw(List.of("a"), List.of(Literal.NULL)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SqlType(SqlType.Kind.ARRAY, 0, 0, null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new ValuesSource(
                    List.of("a"), List.of(SqlType.TEXT), List.of(List.of("x", "y")), "v"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_condition_is_added_to_those_before() {
    Select select = Select.of(SelectItem.of(Literal.NULL));
    assertThat(select.andWhere(Literal.TRUE).where()).isEqualTo(Literal.TRUE);
    assertThat(select.andWhere(Literal.TRUE).andWhere(Literal.FALSE).where())
        .isEqualTo(And.of(Literal.TRUE, Literal.FALSE));
  }
}
