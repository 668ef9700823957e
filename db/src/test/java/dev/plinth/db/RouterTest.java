package dev.plinth.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RouterTest {

  private Database primary;
  private Database one;
  private Database two;

  @BeforeEach
  void connect() {
    primary = Database.connect("primary", "sqlite::memory:");
    one = Database.connect("one", "sqlite::memory:");
    two = Database.connect("two", "sqlite::memory:");
  }

  @AfterEach
  void close() {
    Database.route(null);
    primary.close();
    one.close();
    two.close();
  }

  @Test
  void without_a_router_everything_goes_to_the_default() {
    assertThat(Database.forRead(Object.class)).isSameAs(primary);
    assertThat(Database.forWrite(Object.class)).isSameAs(primary);
  }

  @Test
  void replicas_are_read_in_turn_and_never_written() {
    Database.route(Router.replicas(primary, one, two));
    assertThat(IntStream.range(0, 4).mapToObj(i -> Database.forRead(Object.class)))
        .containsExactly(one, two, one, two);
    assertThat(Database.forWrite(Object.class)).isSameAs(primary);
  }

  @Test
  void without_replicas_the_writer_is_read() {
    Database.route(Router.replicas(primary));
    assertThat(Database.forRead(Object.class)).isSameAs(primary);
  }

  @Test
  void a_router_may_choose_by_model() {
    Database.route(
        new Router() {
          @Override
          public Database forRead(Class<?> model) {
            return model == String.class ? one : two;
          }

          @Override
          public Database forWrite(Class<?> model) {
            return forRead(model);
          }
        });
    assertThat(Database.forRead(String.class)).isSameAs(one);
    assertThat(Database.forWrite(Integer.class)).isSameAs(two);
  }

  @Test
  void inside_a_block_its_database_is_used() {
    Database.route(Router.replicas(primary, one));
    two.use(
        () -> {
          assertThat(Database.forRead(Object.class)).isSameAs(two);
          assertThat(Database.forWrite(Object.class)).isSameAs(two);
        });
    primary.transaction(() -> assertThat(Database.forRead(Object.class)).isSameAs(primary));
    assertThat(one.async(() -> Database.forWrite(Object.class)).join()).isSameAs(one);
  }

  @Test
  void after_a_write_a_thread_reads_what_it_wrote() {
    Database.route(Router.replicas(primary, one).pinning(Duration.ofHours(1)));
    assertThat(Database.forRead(Object.class)).isSameAs(one);
    Database.forWrite(Object.class);
    assertThat(Database.forRead(Object.class)).isSameAs(primary);
    assertThat(CompletableFuture.supplyAsync(() -> Database.forRead(Object.class)).join())
        .isSameAs(one);
  }

  @Test
  void after_a_write_in_a_transaction_a_thread_reads_what_it_wrote() {
    Database.route(Router.replicas(primary, one).pinning(Duration.ofHours(1)));
    primary.transaction(() -> Database.forWrite(Object.class));
    assertThat(Database.forRead(Object.class)).isSameAs(primary);
  }

  @Test
  void a_transaction_of_many_writes_is_pinned_again_once() {
    AtomicInteger pins = new AtomicInteger();
    OnceAtCommit pin = pins::incrementAndGet;
    primary.transaction(
        () -> {
          primary.transaction(() -> primary.onCommit(pin, true));
          primary.onCommit(pin, true);
          primary.transaction(() -> primary.onCommit(pin, true));
        });
    assertThat(pins).hasValue(1);
  }

  @Test
  void a_write_after_one_that_was_undone_is_pinned_again() {
    AtomicInteger pins = new AtomicInteger();
    OnceAtCommit pin = pins::incrementAndGet;
    primary.transaction(
        () -> {
          try (Transaction undone = primary.begin()) {
            primary.onCommit(pin, true);
            undone.rollback();
          }
          primary.onCommit(pin, true);
        });
    assertThat(pins).hasValue(1);
  }

  @Test
  void the_pin_ends() {
    Database.route(Router.replicas(primary, one).pinning(Duration.ZERO));
    Database.forWrite(Object.class);
    assertThat(Database.forRead(Object.class)).isSameAs(one);
  }
}
