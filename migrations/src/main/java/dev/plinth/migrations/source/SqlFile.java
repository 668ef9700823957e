package dev.plinth.migrations.source;

import dev.plinth.migrations.graph.MigrationId;
import dev.plinth.migrations.graph.Revision;
import dev.plinth.migrations.operation.MigrationProblem;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.operation.RunSql;
import dev.plinth.sql.NearestName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A migration as plain SQL. The name of the file is the name of the migration.
 *
 * <pre>{@code
 * -- depends: 0002_add_age
 * -- transactional: no
 * -- up
 * CREATE INDEX CONCURRENTLY users_age_idx ON users (age);
 * -- down
 * DROP INDEX CONCURRENTLY users_age_idx;
 * }</pre>
 *
 * <p>All lines before {@code -- up} are optional: {@code depends} (otherwise the one with the next
 * lower number; nothing behind the colon for none), {@code sequence}, {@code transactional: no},
 * {@code safe: a reason}. Without a {@code -- down} it can't be taken back; an empty one says that
 * there is nothing to do.
 */
public final class SqlFile {
  private static final Pattern HEADER = Pattern.compile("--\\s*([A-Za-z]+)\\s*:\\s*(.*)");
  private static final List<String> KNOWN = List.of("depends", "safe", "sequence", "transactional");
  private static final Pattern MARK =
      Pattern.compile("--\\s*(up|down)\\s*", Pattern.CASE_INSENSITIVE);

  private final String name;
  private final StringBuilder up = new StringBuilder();
  private final Set<String> marks = new HashSet<>();
  private final List<String> depends = new ArrayList<>();
  private final List<String> safe = new ArrayList<>();
  private @Nullable StringBuilder down;
  private String sequence;
  private boolean transactional = true;
  private boolean alone;
  private boolean inHeader = true;

  private SqlFile(String name, String sequence) {
    this.name = name;
    this.sequence = sequence;
  }

  /**
   * Reads a file.
   *
   * @param fileName its name: {@code 0003_add_view.sql}
   * @param text what it says
   * @param sequence its sequence, unless it says otherwise
   * @throws MigrationProblem {@code migration.sql-header} for a line before {@code -- up} that is
   *     not understood, and for a part that is there twice
   */
  public static Revision read(String fileName, String text, String sequence) {
    SqlFile file = new SqlFile(fileName.replaceFirst("\\.sql$", ""), sequence);
    withoutMark(text).lines().forEach(file::line);
    return file.revision();
  }

  /** Some editors put a byte order mark before the first line. */
  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private void line(String line) {
    Matcher mark = MARK.matcher(line.strip());
    Matcher header = HEADER.matcher(line.strip());
    if (mark.matches()) {
      begin(mark.group(1).toLowerCase(Locale.ROOT));
    } else if (inHeader && header.matches()) {
      header(header.group(1).toLowerCase(Locale.ROOT), header.group(2).strip());
    } else {
      inHeader = inHeader && isRemark(line.strip());
      (down == null ? up : down).append(line).append('\n');
    }
  }

  private static boolean isRemark(String line) {
    return line.isEmpty() || line.startsWith("--");
  }

  private void begin(String part) {
    if (!marks.add(part)) {
      throw refused("says '-- %s' twice. Put both parts together.".formatted(part));
    }
    if (part.equals("down")) {
      down = new StringBuilder();
    } else if (!inHeader) {
      throw refused("has SQL before '-- up'. Move it below.");
    } else {
      up.setLength(0); // remarks of the head are no SQL
    }
    inHeader = false;
  }

  private MigrationProblem refused(String reason) {
    return new MigrationProblem("migration.sql-header", "'%s' %s".formatted(name, reason));
  }

  private void header(String key, String value) {
    switch (key) {
      case "depends" -> depends(value);
      case "sequence" -> sequence = value;
      case "safe" -> safe.add(value);
      case "transactional" -> transactional = truth(value);
      default -> remark(key);
    }
  }

  /** Anybody may write remarks, but a word that is nearly one of ours is a mistake. */
  private void remark(String key) {
    Optional<String> nearest = NearestName.of(key, KNOWN);
    if (nearest.isPresent()) {
      throw refused(
          "begins with '-- %s:', which is not known. Did you mean '%s'? Known are: %s."
              .formatted(key, nearest.get(), String.join(", ", KNOWN)));
    }
  }

  /** Nothing behind the colon says that it needs no other one. */
  private void depends(String value) {
    alone = value.isEmpty();
    if (!alone) {
      depends.addAll(List.of(value.split("\\s*,\\s*")));
    }
  }

  private boolean truth(String value) {
    boolean no = value.equalsIgnoreCase("no") || value.equalsIgnoreCase("false");
    if (!no && !value.equalsIgnoreCase("yes") && !value.equalsIgnoreCase("true")) {
      throw refused("says '-- transactional: %s'. Write yes or no.".formatted(value));
    }
    return !no;
  }

  private Revision revision() {
    List<String> needed = depends.isEmpty() && !alone ? List.of(MigrationId.PREVIOUS) : depends;
    return new Revision(
        new MigrationId(sequence, name),
        needed.stream().map(text -> MigrationId.parse(text, sequence)).toList(),
        transactional,
        safe,
        operations());
  }

  private List<Operation> operations() {
    StringBuilder back = down;
    boolean nothing = up.toString().isBlank();
    return nothing && (back == null || back.toString().isBlank())
        ? List.of()
        : List.of(new RunSql(texts(up), back == null ? null : texts(back)));
  }

  private static List<String> texts(StringBuilder text) {
    return text.toString().isBlank() ? List.of() : List.of(text.toString().strip());
  }
}
