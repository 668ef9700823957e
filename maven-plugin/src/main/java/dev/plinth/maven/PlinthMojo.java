package dev.plinth.maven;

import dev.plinth.cli.Configuration;
import dev.plinth.cli.Console;
import dev.plinth.cli.ExitCode;
import dev.plinth.cli.Plinth;
import dev.plinth.cli.Setting;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Hands the project to a command. What the pom does not say, {@code plinth.properties} may. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
abstract class PlinthMojo extends AbstractMojo {
  private static final String PLUGIN = "dev.plinth:plinth-maven-plugin";

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${settings}", readonly = true, required = true)
  private Settings settings;

  /** Does nothing here. */
  @Parameter(property = "plinth.skip", defaultValue = "false")
  private boolean skip;

  /** The database. */
  @Parameter(property = "plinth.url")
  private @Nullable String url;

  /** Where sources are written. */
  @Parameter(property = "plinth.sources")
  private @Nullable String sources;

  /** Where resources are written. */
  @Parameter(property = "plinth.resources")
  private @Nullable String resources;

  /** The package of the migrations. */
  @Parameter(property = "plinth.package")
  private @Nullable String packageName;

  /** Models or packages of them, by commas; all where nothing is said. */
  @Parameter(property = "plinth.models")
  private @Nullable String models;

  /** The sequence of the migrations. */
  @Parameter(property = "plinth.sequence")
  private @Nullable String sequence;

  /**
   * More arguments, as on the command line: {@code -Dplinth.args="--check --name add_age"}. One
   * with blanks stands in double quotes.
   */
  @Parameter(property = "plinth.args")
  private @Nullable String args;

  /** The name of the command. */
  abstract String command();

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    Optional<String> reason = reasonToSkip();
    if (reason.isPresent()) {
      getLog().info("plinth " + command() + " does nothing here: " + reason.get() + ".");
      return;
    }
    PoolLog.silence(getLog());
    int code = Plinth.run(console(), arguments());
    if (code != ExitCode.DONE.code()) {
      throw new MojoFailureException(
          "plinth " + command() + " ended with " + code + ": see above.");
    }
  }

  /** A build of several projects has some that no database belongs to. */
  private Optional<String> reasonToSkip() {
    if (skip) {
      return Optional.of("plinth.skip is set");
    }
    if (project.getPackaging().equals("pom")) {
      return Optional.of("a project of packaging pom has no classes");
    }
    return session.getProjects().size() > 1 && !isNamed()
        ? Optional.of("neither " + Configuration.FILE + " nor the pom of this project names Plinth")
        : Optional.empty();
  }

  private boolean isNamed() {
    Build own = project.getOriginalModel().getBuild();
    return new File(project.getBasedir(), Configuration.FILE).exists()
        || (own != null && own.getPluginsAsMap().containsKey(PLUGIN));
  }

  private Console console() {
    Console console = Console.ofProcess();
    return settings.isInteractiveMode() ? console : console.withoutAnswers();
  }

  private String[] arguments() throws MojoExecutionException {
    List<String> all = new ArrayList<>();
    all.add(command());
    all.add("--project=" + project.getBasedir());
    add(all, Setting.CLASSES, classPath());
    add(all, Setting.URL, url);
    add(all, Setting.SOURCES, sources);
    add(all, Setting.RESOURCES, resources);
    add(all, Setting.PACKAGE, packageName);
    add(all, Setting.MODELS, models);
    add(all, Setting.SEQUENCE, sequence);
    all.addAll(Arguments.split(args == null ? "" : args));
    return all.toArray(new String[0]);
  }

  private static void add(List<String> all, Setting setting, @Nullable String value) {
    if (value != null) {
      all.add(setting.option() + "=" + value);
    }
  }

  private String classPath() throws MojoExecutionException {
    try {
      return String.join(File.pathSeparator, project.getRuntimeClasspathElements());
    } catch (DependencyResolutionRequiredException e) {
      throw new MojoExecutionException("The project's dependencies were not resolved.", e);
    }
  }
}
