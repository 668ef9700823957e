package dev.plinth.sql.schema;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Names for constraints and indexes: the same for the same parts, always, and never longer than a
 * database allows. A longer one is cut and ends with a hash of the whole.
 *
 * <pre>{@code
 * new Names(63).of("users", List.of("username"), "key");   // users_username_key
 * new Names(63).of("posts", List.of("author_id"), "fkey"); // posts_author_id_fkey
 * }</pre>
 *
 * @param maxBytes the longest name in bytes of UTF-8, see {@code Dialect.maxIdentifierLength()}
 */
public record Names(int maxBytes) {
  private static final int HASH_DIGITS = 8;

  /**
   * The name made of a table, its columns and an ending: {@code key} for uniques, {@code fkey} for
   * foreign keys, {@code idx} for indexes, {@code check} for checks, {@code pkey} for keys.
   */
  public String of(String table, List<String> columns, String ending) {
    String start = columns.isEmpty() ? table : table + "_" + String.join("_", columns);
    String whole = start + "_" + ending;
    if (bytes(whole) <= maxBytes) {
      return whole;
    }
    String tail = "_" + hash(whole) + "_" + ending;
    return cut(start, maxBytes - bytes(tail)) + tail;
  }

  /** A name somebody chose, cut with a hash where it is too long. */
  public String fit(String name) {
    if (bytes(name) <= maxBytes) {
      return name;
    }
    String tail = "_" + hash(name);
    return cut(name, maxBytes - bytes(tail)) + tail;
  }

  /** As many whole characters as fit. */
  private static String cut(String text, int maxBytes) {
    int end = 0;
    int used = 0;
    while (end < text.length()) {
      int next = end + Character.charCount(text.codePointAt(end));
      used += bytes(text.substring(end, next));
      if (used > maxBytes) {
        break;
      }
      end = next;
    }
    return text.substring(0, end);
  }

  /** FNV-1a folded to eight hexadecimal digits: stable over releases and platforms. */
  private static String hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte part : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (part & 0xff)) * 0x100000001b3L;
    }
    String digits = Integer.toHexString((int) (hash ^ (hash >>> 32)));
    return "0".repeat(HASH_DIGITS - digits.length()) + digits;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
