package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A generated project and the Maven that runs this build. Its local repository is its own; all that
 * others made comes from the one of this build, so that nothing is asked of the network.
 */
final class MavenProject {
  private static final String MAVEN = System.getProperty("plinth.maven") + "/bin/mvn";
  private static final String VERSION = System.getProperty("plinth.version");
  private static final String PLUGIN = "dev.plinth:plinth-maven-plugin:" + VERSION + ":";

  private final Path folder;
  private final Path repository;

  MavenProject(Path folder, Path repository) throws IOException {
    this.folder = folder;
    this.repository = repository;
    file("pom.xml", POM.replace("VERSION", VERSION));
    file("plinth.properties", "package = example.migrations\n");
    file("settings.xml", settings());
  }

  private static String settings() {
    return SETTINGS.replace(
        "REPOSITORY", Path.of(System.getProperty("plinth.repository")).toUri().toString());
  }

  void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  void files(Map<String, String> texts) throws IOException {
    for (Map.Entry<String, String> text : texts.entrySet()) {
      file(text.getKey(), text.getValue());
    }
  }

  /** Makes it the parent of these; the last one sets {@code plinth.skip}. */
  void modules(String... names) throws IOException {
    StringBuilder modules = new StringBuilder("<packaging>pom</packaging><modules>");
    for (String name : names) {
      modules.append("<module>").append(name).append("</module>");
      file(name + "/pom.xml", MODULE.replace("NAME", name));
    }
    file(
        names[names.length - 1] + "/pom.xml",
        MODULE
            .replace("NAME", names[names.length - 1])
            .replace(
                "</project>",
                "<properties><plinth.skip>true</plinth.skip></properties></project>"));
    file(
        "pom.xml",
        POM.replace("VERSION", VERSION)
            .replace("<dependencies>", modules + "</modules><dependencies>"));
  }

  /** Runs goals on a database, and tells what Maven printed; it has to succeed. */
  String run(String url, String arguments, String... goals) throws Exception {
    return maven(List.of("-Dplinth.url=" + url, "-Dplinth.args=" + arguments), goals);
  }

  /** The same, with nothing but what the files say. */
  String asConfigured(String... goals) throws Exception {
    return maven(List.of(), goals);
  }

  private String maven(List<String> options, String... goals) throws Exception {
    List<String> command = new ArrayList<>(List.of(MAVEN, "-B", "-ntp", "-s", "settings.xml"));
    command.add("-Dmaven.repo.local=" + repository);
    command.addAll(options);
    for (String goal : goals) {
      command.add(PLUGIN + goal);
    }
    Path log = folder.resolve("maven.log");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(Map.of("MAVEN_OPTS", "-Xmx384m -XX:TieredStopAtLevel=1"));
    builder.environment().remove("MAVEN_ARGS");
    int code = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    String printed = Files.readString(log);
    assertThat(code).as(printed).isZero();
    return printed;
  }

  private static final String SETTINGS =
      """
      <settings>
        <mirrors>
          <mirror>
            <id>this-build</id>
            <mirrorOf>*</mirrorOf>
            <url>REPOSITORY</url>
          </mirror>
        </mirrors>
      </settings>
      """;

  private static final String MODULE =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <parent>
          <groupId>example</groupId>
          <artifactId>example</artifactId>
          <version>1</version>
        </parent>
        <artifactId>NAME</artifactId>
      </project>
      """;

  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>example</groupId>
        <artifactId>example</artifactId>
        <version>1</version>
        <properties>
          <maven.compiler.release>17</maven.compiler.release>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        </properties>
        <dependencies>
          <dependency>
            <groupId>dev.plinth</groupId>
            <artifactId>plinth</artifactId>
            <version>VERSION</version>
          </dependency>
          <dependency>
            <groupId>dev.plinth</groupId>
            <artifactId>plinth-migrations</artifactId>
            <version>VERSION</version>
          </dependency>
        </dependencies>
        <build>
          <plugins>
            <plugin>
              <artifactId>maven-resources-plugin</artifactId>
              <version>3.5.0</version>
            </plugin>
            <plugin>
              <artifactId>maven-compiler-plugin</artifactId>
              <version>3.15.0</version>
              <configuration>
                <annotationProcessorPaths>
                  <path>
                    <groupId>dev.plinth</groupId>
                    <artifactId>plinth-processor</artifactId>
                    <version>VERSION</version>
                  </path>
                </annotationProcessorPaths>
              </configuration>
            </plugin>
          </plugins>
        </build>
      </project>
      """;
}
