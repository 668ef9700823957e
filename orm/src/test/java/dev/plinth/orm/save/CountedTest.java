package dev.plinth.orm.save;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.fixture.Tag;
import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RowState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountedTest {
  private static final FieldMeta ID = ModelMeta.of(Tag.class).field("id");

  /** Objects that read these keys, in the order in which a database answered them. */
  private static List<Long> settled(long... answered) {
    List<NewRow> rows = new ArrayList<>();
    for (long id : answered) {
      RowState state = Persistent.stateOf(new Tag());
      state.set(ID.index(), id);
      rows.add(NewRow.of(rows.size(), state, List.of()));
    }
    Counted.settle(rows, List.of(ID), ID);
    return rows.stream().map(row -> ((Tag) row.state().object()).id).toList();
  }

  @Test
  void keys_that_come_in_order_stay() {
    assertThat(settled(5, 6, 9)).containsExactly(5L, 6L, 9L);
    assertThat(settled(5)).containsExactly(5L);
  }

  @Test
  void keys_that_come_mixed_up_go_to_the_objects_in_their_order() {
    assertThat(settled(5, 7, 6)).containsExactly(5L, 6L, 7L);
    assertThat(settled(3, 1, 2, 4)).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void a_counter_may_count_down() {
    assertThat(settled(-1, -2, -3)).containsExactly(-1L, -2L, -3L);
  }
}
