package dev.plinth.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.db.DatabaseUrl.Host;
import dev.plinth.db.driver.Setting;
import dev.plinth.db.driver.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class DatabaseUrlProperties {

  @Property
  void parsing_a_printed_server_url_gives_the_url_again(@ForAll("servers") UrlParts parts) {
    DatabaseUrl url = new DatabaseUrl(parts);
    assertThat(DatabaseUrl.parse(url.printWithPassword())).isEqualTo(url);
    DatabaseUrl open = url.withoutPassword();
    assertThat(DatabaseUrl.parse(open.print())).isEqualTo(open);
  }

  @Property
  void parsing_a_printed_file_url_gives_the_url_again(@ForAll("files") UrlParts parts) {
    DatabaseUrl url = new DatabaseUrl(parts);
    assertThat(DatabaseUrl.parse(url.print())).isEqualTo(url);
  }

  @Property
  void a_printed_url_never_holds_the_password(@ForAll("servers") UrlParts parts) {
    UrlParts secret = parts.withPassword("Pa55-w0rd");
    assertThat(new DatabaseUrl(secret).print()).doesNotContain("Pa55-w0rd");
  }

  @Provide
  Arbitrary<UrlParts> servers() {
    return Combinators.combine(
            texts().injectNull(0.2),
            Arbitraries.strings().ofMaxLength(8).injectNull(0.2),
            hosts().list().ofMaxSize(3),
            texts().injectNull(0.2),
            settings(),
            Arbitraries.of(true, false))
        .as(DatabaseUrlProperties::server);
  }

  @Provide
  Arbitrary<UrlParts> files() {
    return Arbitraries.strings()
        .ofMinLength(1)
        .ofMaxLength(12)
        .filter(path -> !path.startsWith("/"))
        .map(path -> UrlParts.of("sqlite").withDatabase(path));
  }

  private static UrlParts server(
      @Nullable String user,
      @Nullable String password,
      List<Host> hosts,
      @Nullable String database,
      Settings settings,
      boolean jdbc) {
    return new UrlParts(
        jdbc,
        "postgresql",
        user,
        password,
        hosts,
        database,
        settings,
        jdbc ? Map.of("loggerLevel", "a=b&c") : Map.of());
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings().ofMinLength(1).ofMaxLength(8);
  }

  private static Arbitrary<Host> hosts() {
    Arbitrary<String> names =
        Arbitraries.oneOf(
            Arbitraries.strings().alpha().numeric().withChars("-._ä").ofMinLength(1).ofMaxLength(9),
            Arbitraries.of("::1", "2001:db8::7", "fe80::1%eth0"));
    return Combinators.combine(names, Arbitraries.integers().between(0, 65_535)).as(Host::new);
  }

  private static Arbitrary<Settings> settings() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 100),
            Arbitraries.longs().between(0, 100_000_000),
            texts(),
            Arbitraries.of(true, false))
        .as(DatabaseUrlProperties::some);
  }

  private static Settings some(int size, long millis, String text, boolean flag) {
    Setting<String> name = flag ? Settings.APPLICATION_NAME : Settings.SEARCH_PATH;
    return Settings.NONE
        .with(Settings.POOL_SIZE, size)
        .with(Settings.STATEMENT_TIMEOUT, Duration.ofMillis(millis))
        .with(Settings.READ_ONLY, flag)
        .with(name, text);
  }
}
