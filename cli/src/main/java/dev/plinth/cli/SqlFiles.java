package dev.plinth.cli;

import dev.plinth.migrations.Migration;
import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.source.ClassNames;
import dev.plinth.migrations.source.MigrationFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Migrations that are SQL files: in the packages of the others, among resources, sources or
 * classes. One that is there several times is the first of these.
 */
record SqlFiles(Configuration configuration, List<Path> classes) {

  Collection<Revision> of(List<Class<? extends Migration>> migrations) {
    Set<String> packages = new TreeSet<>();
    packages.add(configuration.get(Setting.PACKAGE));
    migrations.forEach(migration -> packages.add(migration.getPackageName()));
    Map<MigrationId, Revision> found = new LinkedHashMap<>();
    for (String name : packages) {
      roots().forEach(root -> in(root, name).forEach(one -> found.putIfAbsent(one.id(), one)));
    }
    return found.values();
  }

  private List<Path> roots() {
    List<Path> roots = new ArrayList<>();
    roots.add(configuration.path(Setting.RESOURCES));
    roots.add(configuration.path(Setting.SOURCES));
    roots.addAll(classes);
    return roots;
  }

  private List<Revision> in(Path root, String packageName) {
    MigrationFolder folder = new MigrationFolder(root.resolve(packageName.replace('.', '/')));
    return folder.sqlFiles(sequence(packageName));
  }

  private String sequence(String packageName) {
    return packageName.equals(configuration.get(Setting.PACKAGE))
        ? configuration.sequence()
        : ClassNames.sequence(packageName);
  }
}
