package dev.plinth.migrations.diff;

import dev.plinth.migrations.operation.CreateExtension;
import dev.plinth.migrations.operation.CreateSchema;
import dev.plinth.migrations.operation.DropExtension;
import dev.plinth.migrations.operation.DropSchema;
import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.Schema;
import java.util.LinkedHashSet;
import java.util.Set;

/** What other things live in: extensions and schemas. */
final class Surroundings {
  private Surroundings() {}

  static void create(Draft draft) {
    for (String extension : draft.to().extensions()) {
      if (!draft.now().extensions().contains(extension)) {
        draft.add(new CreateExtension(extension));
      }
    }
    all(draft.to()).stream()
        .filter(name -> isMissing(draft, name))
        .forEach(name -> draft.add(new CreateSchema(name)));
  }

  /** A schema that tables are in is there, whether it is listed or not. */
  private static boolean isMissing(Draft draft, String name) {
    boolean listed = draft.now().namespaces().contains(name);
    boolean stays = used(draft.now()).contains(name) && used(draft.to()).contains(name);
    return !listed && !stays;
  }

  static void drop(Draft draft) {
    Set<String> needed = all(draft.to());
    draft.now().namespaces().stream()
        .filter(name -> !needed.contains(name))
        .forEach(name -> draft.add(new DropSchema(name)));
    draft.now().extensions().stream()
        .filter(name -> !draft.to().extensions().contains(name))
        .forEach(name -> draft.add(new DropExtension(name)));
  }

  private static Set<String> all(Schema schema) {
    Set<String> names = new LinkedHashSet<>(schema.namespaces());
    names.addAll(used(schema));
    return names;
  }

  /** Schemas that things are in, whether they are listed or not. */
  private static Set<String> used(Schema schema) {
    Set<String> names = new LinkedHashSet<>();
    schema.enums().stream().map(EnumType::name).forEach(name -> prefix(name, names));
    schema.tables().forEach(table -> name(table.name(), names));
    schema.sequences().forEach(sequence -> name(sequence.name(), names));
    schema.views().forEach(view -> name(view.name(), names));
    return names;
  }

  private static void name(TableName name, Set<String> names) {
    if (name.schema() != null) {
      names.add(name.schema());
    }
  }

  private static void prefix(String name, Set<String> names) {
    int dot = name.indexOf('.');
    if (dot > 0) {
      names.add(name.substring(0, dot));
    }
  }
}
