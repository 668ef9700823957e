package dev.plinth.migrations.run;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Who runs migrations.
 *
 * @param token tells two runs apart
 * @param user the user of the machine
 * @param host the machine
 * @param pid the process
 * @param started when the process began
 * @param since when the run began
 */
record Holder(String token, String user, String host, long pid, Instant started, Instant since) {
  /** Two readings of one process' start may differ by the tick of a clock. */
  private static final Duration TICK = Duration.ofSeconds(2);

  private static final String MACHINE = machine();

  static Holder me(Instant now) {
    ProcessHandle process = ProcessHandle.current();
    return new Holder(
        UUID.randomUUID().toString(),
        System.getProperty("user.name", "unknown"),
        MACHINE,
        process.pid(),
        started(process),
        now);
  }

  private static Instant started(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  /** {@code user@host}. */
  String name() {
    return user + "@" + host;
  }

  /** Whether its process is known to have ended; of other machines nothing is known. */
  boolean isGone() {
    return host.equals(MACHINE)
        && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame).isEmpty();
  }

  private boolean isSame(ProcessHandle process) {
    return Duration.between(started(process), started).abs().compareTo(TICK) <= 0;
  }

  @Override
  public String toString() {
    return "%s, process %d, since %s".formatted(name(), pid, since);
  }
}
