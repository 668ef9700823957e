package dev.plinth.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.Database;
import dev.plinth.db.MissingObject;
import dev.plinth.orm.fixture.Country;
import dev.plinth.orm.fixture.Post;
import dev.plinth.orm.fixture.Post_;
import dev.plinth.orm.fixture.Tag;
import dev.plinth.orm.fixture.User;
import dev.plinth.orm.fixture.User_;
import dev.plinth.sql.Sql;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sqlite::memory:?pool_size=1&pool_timeout=500ms",
        "sqlite:FOLDER/one.db?pool_size=1&pool_timeout=500ms"
      })
  void one_connection_is_enough_for_a_stream_that_loads_along(String url, @TempDir Path folder) {
    try (Database db = Database.connect("one", url.replace("FOLDER", folder.toString()))) {
      Tables.create(db, User.class, Post.class, Tag.class, Country.class);
      db.script(
          """
          INSERT INTO users (id, username, email) VALUES (1, 'a', 'a'), (2, 'b', 'b'), (3, 'c', 'c');
          INSERT INTO posts (title, content, views, author_id) VALUES ('x', '', 0, 1), ('y', '', 0, 3);
          """);
      try (Stream<User> users =
          User.objects
              .using(db)
              .prefetchRelated(User_.posts().prefetchRelated(Post_.author()))
              .stream(2)) {
        assertThat(users.map(user -> user.posts.all().size())).containsExactly(1, 0, 1);
      }
      assertThat(db.pool().active()).isZero();
    }
  }

  @Test
  void a_stream_gives_its_connection_back_when_loading_along_fails(@TempDir Path folder) {
    try (Database db = Database.connect("stream", "sqlite://" + folder.resolve("stream.db"))) {
      Tables.create(db, User.class, Post.class, Tag.class, Country.class);
      db.execute(Sql.of("INSERT INTO users (username, email) VALUES ('john', 'j@example.com')"));
      db.execute(Sql.of("DROP TABLE posts_tags"));
      db.execute(Sql.of("DROP TABLE posts"));
      Stream<User> users = User.objects.using(db).prefetchRelated(User_.posts()).stream(1);
      assertThatThrownBy(users::count).isInstanceOf(MissingObject.class);
      assertThat(db.pool().active()).isZero();
    }
  }
}
