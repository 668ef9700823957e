package dev.plinth.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.db.Database;
import dev.plinth.db.MissingObject;
import dev.plinth.orm.fixture.Country;
import dev.plinth.orm.fixture.Post;
import dev.plinth.orm.fixture.Tag;
import dev.plinth.orm.fixture.User;
import dev.plinth.orm.fixture.User_;
import dev.plinth.sql.Sql;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamTest {

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
