package dev.plinth.it.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.sql.PlinthException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An application on the module path finds the libraries by their module names. */
class ModulesTest {

  private static final Set<String> LIBRARIES =
      Set.of("dev.plinth.orm", "dev.plinth.migrations", "dev.plinth.jackson");

  @Test
  void the_libraries_resolve_as_modules() throws Exception {
    assertThat(resolve(LIBRARIES).modules())
        .extracting(ResolvedModule::name)
        .contains("dev.plinth.sql", "dev.plinth.db", "com.zaxxer.hikari")
        .containsAll(LIBRARIES)
        .doesNotContain("org.postgresql.jdbc", "jakarta.validation");
  }

  @Test
  void their_classes_load_in_a_layer_of_their_own() throws Exception {
    ModuleLayer layer = ModuleLayer.boot().defineModulesWithOneLoader(resolve(LIBRARIES), null);
    Class<?> error = layer.findLoader("dev.plinth.orm").loadClass(PlinthException.class.getName());
    assertThat(error.getModule().getName()).isEqualTo("dev.plinth.sql");
    assertThat(error.getModule().isExported(error.getPackageName())).isTrue();
  }

  private static Configuration resolve(Set<String> roots) throws Exception {
    Path[] path = {
      home("dev.plinth.sql.package-info"),
      home("dev.plinth.db.package-info"),
      home("dev.plinth.migrations.package-info"),
      home("dev.plinth.orm.package-info"),
      home("dev.plinth.jackson.package-info"),
      home("tools.jackson.databind.ObjectMapper"),
      home("tools.jackson.core.JsonParser"),
      home("com.fasterxml.jackson.annotation.JsonIgnore"),
      home("com.zaxxer.hikari.HikariDataSource"),
      home("org.slf4j.LoggerFactory")
    };
    return ModuleLayer.boot()
        .configuration()
        .resolve(ModuleFinder.of(path), ModuleFinder.of(), roots);
  }

  /** The folder or jar that a class comes from. */
  private static Path home(String type) throws Exception {
    Class<?> found = Class.forName(type);
    return Path.of(found.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
