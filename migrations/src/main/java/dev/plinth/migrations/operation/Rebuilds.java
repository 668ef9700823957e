package dev.plinth.migrations.operation;

import dev.plinth.sql.TableName;
import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tables that are made anew several times are made anew once, the last time. Columns and indexes
 * that come and go after that are part of it; what happens to other tables does not matter to them.
 */
final class Rebuilds {
  private final List<@Nullable Ddl> joined = new ArrayList<>();
  private final Map<TableName, Open> open = new HashMap<>();

  private Rebuilds() {}

  static List<Ddl> together(List<Ddl> changes) {
    Rebuilds rebuilds = new Rebuilds();
    changes.forEach(rebuilds::add);
    return rebuilds.joined.stream().filter(Objects::nonNull).toList();
  }

  private void add(Ddl change) {
    if (change instanceof Ddl.RebuildTable rebuild) {
      rebuild(rebuild);
    } else if (!isPart(change)) {
      closeFor(change);
      joined.add(change);
    }
  }

  /** Whether the change has become part of a rebuild. */
  private boolean isPart(Ddl change) {
    Open first = open.get(TableParts.table(change));
    if (first == null) {
      return false;
    }
    Table now = first.rebuild.after();
    Ddl.RebuildTable later = new Ddl.RebuildTable(now, TableParts.with(now, change), Map.of());
    boolean part = first.canBecome(later);
    if (part) {
      join(first, later);
    }
    return part;
  }

  /** What can't be part of a rebuild ends it. */
  private void closeFor(Ddl change) {
    if (change instanceof AlterTable.RenameColumn
        || change instanceof AlterTable.RenameTable
        || change instanceof Ddl.RawSql) {
      open.clear();
    } else if (change instanceof AlterTable alter) {
      open.remove(alter.table());
    } else if (change instanceof Ddl.DropTable drop) {
      open.remove(drop.table());
    }
  }

  private void rebuild(Ddl.RebuildTable rebuild) {
    Open first = open.get(rebuild.before().name());
    if (first != null && first.canBecome(rebuild)) {
      join(first, rebuild);
    } else {
      put(rebuild, new HashSet<>());
    }
  }

  private void join(Open first, Ddl.RebuildTable later) {
    joined.set(first.position, null);
    put(first.join(later), first.gone);
  }

  private void put(Ddl.RebuildTable rebuild, Set<String> gone) {
    Open last = new Open(joined.size(), rebuild, gone);
    last.noteGone();
    joined.add(rebuild);
    open.put(rebuild.after().name(), last);
  }

  /**
   * A table made anew, which may be put off.
   *
   * @param position where it stands
   * @param rebuild how it is made
   * @param gone columns that were not there at some time since
   */
  private record Open(int position, Ddl.RebuildTable rebuild, Set<String> gone) {

    void noteGone() {
      rebuild.before().columns().stream()
          .map(TableColumn::name)
          .filter(name -> rebuild.after().column(name).isEmpty())
          .forEach(gone::add);
    }

    /** Whether the later one reads nothing that this one computes, and brings no column back. */
    boolean canBecome(Ddl.RebuildTable later) {
      boolean nothingRead = later.sources().isEmpty() || isSameFor(later);
      return nothingRead && later.after().columns().stream().noneMatch(this::isAnother);
    }

    private boolean isSameFor(Ddl.RebuildTable later) {
      return rebuild.sources().isEmpty()
          && rebuild.before().columns().equals(later.before().columns());
    }

    /** A column dropped and added again is another one, unless its values are computed anyway. */
    private boolean isAnother(TableColumn column) {
      return gone.contains(column.name()) && column.generated() == null;
    }

    Ddl.RebuildTable join(Ddl.RebuildTable later) {
      Map<String, String> sources = new LinkedHashMap<>(rebuild.sources());
      sources.putAll(later.sources());
      sources.keySet().removeIf(name -> later.after().column(name).isEmpty());
      return new Ddl.RebuildTable(rebuild.before(), later.after(), sources);
    }
  }
}
