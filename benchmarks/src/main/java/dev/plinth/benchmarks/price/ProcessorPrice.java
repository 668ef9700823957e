package dev.plinth.benchmarks.price;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.stream.Stream;

/**
 * Measures what the processor adds to a build of 150 models: javac in a JVM of its own, with and
 * without it in turn, and the lines it writes. Fails where it costs more than it may.
 */
public final class ProcessorPrice {
  private static final int MODELS = 150;
  private static final int RUNS = Integer.getInteger("runs", 7);
  private static final Duration MOST_TIME = Duration.ofSeconds(3);
  private static final double MOST_LINES = 150;

  private final Path folder;
  private final String classPath;
  private final String processorPath;
  private final List<Path> sources;

  private ProcessorPrice(Path folder, String classPath, String processorPath) throws IOException {
    this.folder = folder;
    this.classPath = classPath;
    this.processorPath = processorPath;
    this.sources = Models.write(folder.resolve("src"), MODELS);
  }

  /** Runs the measurement; the arguments are the models' class path and the processor path. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("processor-price");
    try {
      new ProcessorPrice(folder, arguments[0], arguments[1]).run();
    } finally {
      delete(folder);
    }
  }

  private void run() throws IOException, InterruptedException {
    System.out.printf(
        "%d models, javac %s, %d runs of each, in turn, medians%n",
        MODELS, System.getProperty("java.version"), RUNS);
    javac(List.of("-proc:none")); // fills the disk's caches
    List<Duration> without = new ArrayList<>();
    List<Duration> with = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      without.add(javac(List.of("-proc:none")));
      with.add(javac(List.of("-processorpath", processorPath)));
    }
    report(median(without), median(with), linesPerFile());
  }

  private void report(Duration without, Duration with, LongSummaryStatistics lines) {
    Duration more = with.minus(without);
    System.out.printf("without the processor  %6.2f s%n", seconds(without));
    System.out.printf("with the processor     %6.2f s%n", seconds(with));
    System.out.printf("the processor's price  %6.2f s%n", seconds(more));
    System.out.printf(
        "generated lines        %d to %d a model, %.0f on average%n",
        lines.getMin(), lines.getMax(), lines.getAverage());
    if (more.compareTo(MOST_TIME) > 0 || lines.getAverage() > MOST_LINES) {
      System.out.println("That is more than +3 s or 150 lines a model.");
      System.exit(1);
    }
  }

  private Duration javac(List<String> options) throws IOException, InterruptedException {
    delete(folder.resolve("out"));
    Files.createDirectories(folder.resolve("out"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of("-d", folder.resolve("out").toString()));
    command.addAll(List.of("-cp", classPath));
    command.addAll(options);
    sources.forEach(source -> command.add(source.toString()));
    long start = System.nanoTime();
    int answer = new ProcessBuilder(command).inheritIO().start().waitFor();
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    if (answer != 0) {
      throw new IllegalStateException("javac answered " + answer);
    }
    return time;
  }

  private LongSummaryStatistics linesPerFile() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      return files
          .filter(file -> file.toString().endsWith("_.java"))
          .mapToLong(ProcessorPrice::lines)
          .summaryStatistics();
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Duration median(List<Duration> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  private static void delete(Path path) throws IOException {
    if (Files.exists(path)) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
