package dev.plinth.cli;

import dev.plinth.migrations.Migration;
import dev.plinth.migrations.source.ClassNames;
import dev.plinth.orm.Entity;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The models of a project. Where it has several sequences, a model belongs to the one whose
 * migrations lie nearest: {@code com.example.shop.Order} to {@code com.example.shop.migrations}.
 */
final class ProjectModels {
  private static final String FOLDER = ".migrations";

  private final Configuration configuration;
  private final ProjectClasses classes;
  private final Map<String, String> sequences = new TreeMap<>();

  ProjectModels(
      Configuration configuration,
      ProjectClasses classes,
      List<Class<? extends Migration>> migrations) {
    this.configuration = configuration;
    this.classes = classes;
    for (Class<?> migration : migrations) {
      String name = migration.getPackageName();
      sequences.put(above(name), ClassNames.sequence(name));
    }
    sequences.put(above(configuration.get(Setting.PACKAGE)), configuration.sequence());
  }

  /** The package that holds the one of the migrations; nothing where there is none. */
  private static String above(String packageName) {
    String dotted = "." + packageName;
    return dotted.endsWith(FOLDER)
        ? dotted.substring(0, dotted.length() - FOLDER.length()).replaceFirst("^\\.", "")
        : packageName;
  }

  /** The models of a sequence: those that were named, or all of them. */
  List<ModelMeta<?>> of(String sequence) {
    List<String> wanted = configuration.names(Setting.MODELS);
    List<ModelMeta<?>> metas = new ArrayList<>();
    for (Class<? extends Entity> model : classes.of(Entity.class)) {
      if (wanted.isEmpty() ? isOf(sequence, model) : isNamed(wanted, model)) {
        metas.add(ModelMeta.of(model));
      }
    }
    List<String> missing =
        wanted.stream()
            .filter(name -> metas.stream().noneMatch(meta -> isIn(name, meta.type())))
            .toList();
    if (metas.isEmpty() || !missing.isEmpty()) {
      throw none(missing, sequence);
    }
    return metas;
  }

  private static boolean isNamed(List<String> wanted, Class<?> model) {
    return wanted.stream().anyMatch(name -> isIn(name, model));
  }

  private static boolean isIn(String name, Class<?> model) {
    return name.isEmpty() || (model.getName() + ".").startsWith(name + ".");
  }

  private boolean isOf(String sequence, Class<?> model) {
    String nearest = "";
    boolean found = false;
    for (String name : sequences.keySet()) {
      if (isIn(name, model) && name.length() >= nearest.length()) {
        nearest = name;
        found = true;
      }
    }
    return !found || sequence.equals(sequences.get(nearest));
  }

  private PlinthException none(List<String> wanted, String sequence) {
    return new PlinthException(
        "cli.no-models",
        "There are no models%s among the classes in %s. Compile the project, or say which they are with --models."
            .formatted(
                wanted.isEmpty()
                    ? " for sequence '" + sequence + "'"
                    : " named " + String.join(", ", wanted),
                configuration.get(Setting.CLASSES)));
  }
}
