package dev.plinth.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.db.Database;
import dev.plinth.db.Router;
import dev.plinth.orm.fixture.Country;
import dev.plinth.orm.fixture.Post;
import dev.plinth.orm.fixture.Tag;
import dev.plinth.orm.fixture.User;
import dev.plinth.orm.fixture.User_;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two open databases: which one a statement of a model goes to. */
class RoutingTest {
  private final List<String> heard = new ArrayList<>();
  private Database primary;
  private Database replica;

  @BeforeEach
  void open() {
    primary = opened("primary");
    replica = opened("replica");
    primary.makeDefault();
    Database.route(Router.replicas(primary, replica));
  }

  private Database opened(String name) {
    Database db = Database.connect(name, "sqlite::memory:");
    Tables.create(db, User.class, Post.class, Tag.class, Country.class);
    db.script("INSERT INTO users (id, username, email) VALUES (1, '" + name + "', 'a')");
    db.script("INSERT INTO posts (title, content, views, author_id) VALUES ('x', '', 0, 1)");
    db.listen(event -> heard.add(name));
    return db;
  }

  @AfterEach
  void close() {
    Database.route(null);
    primary.close();
    replica.close();
  }

  @Test
  void a_query_reads_the_replica_and_what_is_written_goes_to_the_primary() {
    User user = User.objects.get(1L);
    assertThat(user.username).isEqualTo("replica");
    user.age = 31;
    user.save();
    User.objects.filter(User_.id.eq(1L)).update(User_.age.set(30));
    User fresh = new User();
    fresh.username = "new";
    fresh.email = "b";
    fresh.save();
    assertThat(heard).containsExactly("replica", "primary", "primary", "primary");
    assertThat(User.objects.count()).isEqualTo(1);
    assertThat(User.objects.using(primary).count()).isEqualTo(2);
  }

  @Test
  void a_relation_is_loaded_from_the_database_that_the_object_came_from() {
    Post onPrimary = Post.objects.using(primary).get("title", "x");
    Post onReplica = Post.objects.get("title", "x");
    heard.clear();
    assertThat(onPrimary.author.get().username).isEqualTo("primary");
    assertThat(onReplica.author.get().username).isEqualTo("replica");
    assertThat(heard).containsExactly("primary", "replica");
  }

  @Test
  void inside_a_block_its_database_is_read() {
    primary.transaction(
        () -> assertThat(User.objects.get(1L).username).as("of the primary").isEqualTo("primary"));
    assertThat(heard).isNotEmpty().allMatch("primary"::equals);
  }

  @Test
  void using_names_a_database() {
    assertThat(User.objects.using("primary").get(1L).username).isEqualTo("primary");
    assertThat(User.objects.using(replica).values(User_.username).all()).containsExactly("replica");
    assertThat(User.objects.using("primary").filter(User_.id.eq(1L)).first().orElseThrow().username)
        .isEqualTo("primary");
  }
}
