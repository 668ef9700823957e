package dev.plinth.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.plinth.db.DatabaseUrl.Host;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

  @Test
  void all_parts_are_taken_apart_and_decoded() {
    DatabaseUrl url =
        DatabaseUrl.parse(
            "postgresql://ap%40p:s%2Fe%3Ac@db1:5433,[2001:db8::1]:5434,db3/sh%20op?pool_size=20&connect_timeout=5s");
    assertThat(url.scheme()).isEqualTo("postgresql");
    assertThat(url.user()).isEqualTo("ap@p");
    assertThat(url.target().password()).isEqualTo("s/e:c");
    assertThat(url.hosts())
        .containsExactly(new Host("db1", 5433), new Host("2001:db8::1", 5434), new Host("db3", 0));
    assertThat(url.database()).isEqualTo("sh op");
    assertThat(url.options())
        .containsExactly(entry("connect_timeout", "5s"), entry("pool_size", "20"));
  }

  @Test
  void what_is_left_out_is_null_or_empty() {
    DatabaseUrl url = DatabaseUrl.parse("postgres://");
    assertThat(url.user()).isNull();
    assertThat(url.database()).isNull();
    assertThat(url.hosts()).isEmpty();
    assertThat(url.target().password()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "sqlite:file.db, file.db",
    "sqlite:data/file.db, data/file.db",
    "sqlite:///abs/file.db, /abs/file.db",
    "sqlite:/abs/file.db, /abs/file.db",
    "sqlite::memory:, :memory:",
    "sqlite:///C:/data/file.db, C:/data/file.db",
    "sqlite:my%20file%3F.db, my file?.db",
    "jdbc:sqlite:file.db, file.db",
    "jdbc:sqlite::memory:, :memory:"
  })
  void files_are_relative_absolute_or_in_memory(String text, String path) {
    assertThat(DatabaseUrl.parse(text).database()).isEqualTo(path);
  }

  @Test
  void a_jdbc_url_passes_on_what_only_the_driver_knows() {
    DatabaseUrl url =
        DatabaseUrl.parse(
            "jdbc:postgresql://h:1/db?user=me&password=secret&tcpNoDelay=false&pool_size=3");
    assertThat(url.user()).isEqualTo("me");
    assertThat(url.target().password()).isEqualTo("secret");
    assertThat(url.target().properties()).containsExactly(entry("tcpNoDelay", "false"));
    assertThat(url.options()).containsKeys("pool_size", "tcpNoDelay");
    assertThat(url.print())
        .isEqualTo("jdbc:postgresql://me:***@h:1/db?pool_size=3&tcpNoDelay=false");
  }

  @Test
  void a_jdbc_url_may_name_the_database_alone() {
    assertThat(DatabaseUrl.parse("jdbc:postgresql:shop").database()).isEqualTo("shop");
  }

  @Test
  void the_password_never_shows() {
    DatabaseUrl url = DatabaseUrl.parse("postgresql://me:pass%25word@h/db");
    assertThat(url.print()).isEqualTo("postgresql://me:***@h/db");
    assertThat(url.toString()).isEqualTo(url.print());
    assertThat(url.target().toString()).doesNotContain("pass");
    assertThat(url.withoutPassword().printWithPassword()).isEqualTo("postgresql://me@h/db");
    assertThat(DatabaseUrl.parse("jdbc:postgresql://h/db?sslpassword=pass").print())
        .doesNotContain("=pass");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://me:hidden@h:port/db",
        "postgresql://me:hid/den@h:99999/db",
        "postgresql://me:1?hidden@h/db",
        "postgresql://me:1?hidden=x@h/db",
        "postgresql://me:hidden/1@h:x/db",
        "postgresql://me:hidden%zz@h/db",
        "postgresql://me:hidden:1/db",
        "postgresql:me:hidden@h/db",
        "postgresq://me:hidden@h/db",
        "me:hidden@h/db",
        "postgresql://me:hidden@[::1/db",
        "postgresql://me:hidden@[nonsense]/db",
        "postgresql://me:hidden@/db?pool_sise=1",
        "postgresql://me:hidden@,h/db",
        "sqlite://me:hidden@h/db"
      })
  void errors_never_show_a_piece_of_the_password(String text) {
    assertThatThrownBy(() -> DatabaseUrl.parse(text)).hasMessageNotContaining("hid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "localhost/db | has no scheme | url.scheme",
        "mysq://h/db | Unknown scheme 'mysq' | url.scheme",
        "postgresq://h/db | Did you mean 'postgresql'? | url.scheme",
        "postgresql:h/db | Two slashes are missing | url.host",
        "postgresql://h:0/db | The port in the database URL is not a number from 1 to 65535 | url.port",
        "postgresql://h:abc/db | The port | url.port",
        "postgresql://::1/db | more than one colon | url.host",
        "postgresql://[::1]5/db | with the port after them | url.host",
        "postgresql://a,,b/db | A host in the database URL is empty | url.host",
        "postgresql://h/d%b | The database name 'd%b' | url.encoding",
        "postgresql://u%q@h/db | The user name | url.encoding",
        "postgresql://h/db?pool_sise=5 | Did you mean 'pool_size'? | url.unknown-option",
        "postgresql://h/db?busy_timeout=5s | makes no sense for postgresql | url.unknown-option",
        "postgresql://h/db?pool_size=many | has to be a whole number from 1 to 10000, but is 'many' | url.option",
        "postgresql://h/db?connect_timeout=5 | has to be a duration such as 200ms, 5s or 2m, but is '5' | url.option",
        "postgresql://h/db?sslmode=yes | has to be one of disable, allow, prefer | url.option",
        "postgresql://h/db?read_only=maybe | has to be true or false | url.option",
        "sqlite: | names no file | url.database",
        "sqlite://file.db | A database in a file has no host | url.host",
        "sqlite:file.db?sslmode=require | makes no sense for sqlite | url.unknown-option"
      })
  void an_error_names_the_part_that_is_wrong(String text, String says, String id) {
    assertThatThrownBy(() -> DatabaseUrl.parse(text))
        .hasMessageContaining(says)
        .hasMessageEndingWith("[" + id + "]");
  }

  @Test
  void the_builder_makes_the_same_as_a_url() {
    DatabaseUrl built =
        Database.builder()
            .scheme("postgresql")
            .host("db1", 5432)
            .host("::1")
            .user("me")
            .password("secret")
            .database("shop")
            .poolSize(3)
            .statementTimeout(java.time.Duration.ofMillis(1500))
            .url();
    assertThat(built)
        .isEqualTo(
            DatabaseUrl.parse(
                "postgresql://me:secret@db1:5432,[::1]/shop?statement_timeout=1500ms&pool_size=3"))
        .hasToString(
            "postgresql://me:***@db1:5432,[::1]/shop?pool_size=3&statement_timeout=1500ms");
  }

  @Test
  void the_builder_refuses_options_that_do_not_fit_the_database() {
    assertThatThrownBy(() -> Database.builder().url("sqlite:a.db").sslMode("require").url())
        .hasMessageContaining("'sslmode' makes no sense for sqlite");
    assertThatThrownBy(() -> Database.builder().poolSize(0))
        .isInstanceOf(dev.plinth.sql.PlinthException.class)
        .hasMessageContaining("a whole number from 1");
    assertThatThrownBy(() -> Database.builder().url()).hasMessageContaining("needs a url(..)");
  }

  @Test
  void a_file_with_a_relative_path_is_looked_for_in_a_folder_and_nothing_else_is() {
    Path folder = Path.of("/srv/shop");

    assertThat(DatabaseUrl.parse("sqlite:shop.db?pool_size=2").in(folder))
        .hasToString("sqlite:///srv/shop/shop.db?pool_size=2");
    for (String url :
        List.of(
            "sqlite:///var/shop.db",
            "sqlite::memory:",
            "sqlite:file:shop.db",
            "postgresql://localhost/shop")) {
      assertThat(DatabaseUrl.parse(url).in(folder)).isEqualTo(DatabaseUrl.parse(url));
    }
  }
}
