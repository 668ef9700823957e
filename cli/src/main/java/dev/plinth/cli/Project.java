package dev.plinth.cli;

import dev.plinth.db.Database;
import dev.plinth.migrations.Migration;
import dev.plinth.migrations.MigrationSet;
import dev.plinth.migrations.diff.Renames;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.schema.ModelSchema;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.Schema;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The project that a command works on: its models, its migrations, its database. */
final class Project implements AutoCloseable {
  private final Configuration configuration;
  private @Nullable ProjectClasses classes;

  private Project(Configuration configuration) {
    this.configuration = configuration;
  }

  static Project of(Configuration configuration) {
    return new Project(configuration);
  }

  Configuration configuration() {
    return configuration;
  }

  private ProjectClasses classes() {
    ProjectClasses known = classes;
    if (known == null) {
      known = ProjectClasses.on(configuration.paths(Setting.CLASSES));
      classes = known;
    }
    return known;
  }

  private boolean isCompiled() {
    return configuration.paths(Setting.CLASSES).stream().anyMatch(Files::exists);
  }

  /** The schema that the models of a sequence ask for, beside what the others have made. */
  Schema schema(MigrationSet known, String sequence) {
    List<ModelMeta<?>> models = models(sequence);
    Set<TableName> readOnly =
        models.stream()
            .filter(ModelMeta::isReadOnly)
            .map(ModelMeta::table)
            .collect(Collectors.toSet());
    return new Target(known.graph(), sequence).of(ModelSchema.of(models), readOnly);
  }

  /** The renames that the models of a sequence tell. */
  Renames renames(String sequence) {
    return ModelRenames.of(models(sequence));
  }

  private List<ModelMeta<?>> models(String sequence) {
    List<Class<? extends Migration>> migrations = classes().of(Migration.class);
    return new ProjectModels(configuration, classes(), migrations).of(sequence);
  }

  /** The migrations that are compiled, those in SQL, and those that libraries bring along. */
  MigrationSet migrations() {
    List<Class<? extends Migration>> found = classes().of(Migration.class);
    List<Revision> others = new ArrayList<>(classes().listedInJars());
    others.addAll(new SqlFiles(configuration, classes().folders()).of(found));
    return MigrationSet.ofClasses(found, others);
  }

  /** The same, and none where nothing is compiled yet. */
  MigrationSet migrationsIfAny() {
    return isCompiled() ? migrations() : MigrationSet.ofRevisions(List.of());
  }

  /** The database, under a name of its own so that it takes the place of no other. */
  Database connect() {
    return Database.connect("plinth-command", configuration.url());
  }

  @Override
  public void close() {
    ProjectClasses open = classes;
    if (open != null) {
      open.close();
    }
  }
}
