package dev.plinth.migrations.history;

import dev.plinth.migrations.operation.Operation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/**
 * A short text that differs when a migration does something else. Comments and the layout of its
 * file don't count.
 *
 * <pre>{@code
 * Checksum.of(revision.operations());   // 1:9f86d081884c7d65
 * }</pre>
 */
public final class Checksum {
  private static final String VERSION = "1:";
  private static final int BYTES = 16;

  private Checksum() {}

  /** The checksum of operations, the same on every machine and with every release. */
  public static String of(List<? extends Operation> operations) {
    StringBuilder text = new StringBuilder();
    operations.forEach(operation -> Parts.write(operation, text));
    return hash(text.toString());
  }

  /** Whether this release knows how a checksum was made. */
  static boolean isKnown(String checksum) {
    return checksum.startsWith(VERSION);
  }

  /** The checksum of texts. */
  public static String ofTexts(Collection<String> texts) {
    return hash(String.join("\0", texts));
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return VERSION + HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
