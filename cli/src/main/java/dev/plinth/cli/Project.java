package dev.plinth.cli;

import dev.plinth.db.Database;
import dev.plinth.migrations.Migration;
import dev.plinth.migrations.MigrationSet;
import dev.plinth.migrations.diff.Renames;
import dev.plinth.orm.Entity;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.schema.ModelSchema;
import dev.plinth.sql.PlinthException;
import dev.plinth.sql.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** The project that a command works on: its models, its schema, its database. */
final class Project implements AutoCloseable {
  private final Configuration configuration;
  private final ProjectClasses classes;

  private Project(Configuration configuration, ProjectClasses classes) {
    this.configuration = configuration;
    this.classes = classes;
  }

  static Project of(Configuration configuration) {
    return new Project(configuration, ProjectClasses.on(configuration.paths(Setting.CLASSES)));
  }

  Configuration configuration() {
    return configuration;
  }

  ProjectClasses classes() {
    return classes;
  }

  /** The models that were asked for, or all of them. */
  List<Class<? extends Entity>> models() {
    List<String> wanted = configuration.names(Setting.MODELS);
    List<Class<? extends Entity>> models =
        classes.of(Entity.class).stream().filter(model -> isWanted(model, wanted)).toList();
    if (models.isEmpty()) {
      throw new PlinthException(
          "cli.no-models",
          "There are no models"
              + (wanted.isEmpty() ? "" : " named " + String.join(", ", wanted))
              + " among the classes in "
              + configuration.get(Setting.CLASSES)
              + ". Compile the project, or say which they are with --models.");
    }
    return models;
  }

  private static boolean isWanted(Class<?> model, List<String> wanted) {
    return wanted.isEmpty()
        || wanted.stream().anyMatch(name -> (model.getName() + ".").startsWith(name + "."));
  }

  /** The schema that the models ask for. */
  Schema schema() {
    List<ModelMeta<?>> metas = new ArrayList<>();
    models().forEach(model -> metas.add(ModelMeta.of(model)));
    return ModelSchema.of(metas);
  }

  /** The renames that the models tell. */
  Renames renames() {
    return Renames.NONE;
  }

  /** The migrations that are compiled. */
  MigrationSet migrations() {
    return MigrationSet.ofClasses(classes.of(Migration.class));
  }

  /** The database, under a name of its own so that it takes the place of no other. */
  Database connect() {
    return Database.connect("plinth-command", configuration.get(Setting.URL));
  }

  @Override
  public void close() {
    classes.close();
  }
}
