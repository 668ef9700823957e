package dev.plinth.maven;

import dev.plinth.cli.Console;
import dev.plinth.cli.Plinth;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Lists the goals, or tells the arguments of one: {@code -Dplinth.args=migrate}. */
@Mojo(name = "help", requiresProject = false, aggregator = true, threadSafe = true)
public final class HelpMojo extends AbstractMojo {
  /** The goal that is asked about. */
  @Parameter(property = "plinth.args")
  private @Nullable String args;

  @Override
  public void execute() {
    List<String> all = new ArrayList<>(List.of("help"));
    all.addAll(Arguments.split(args == null ? "" : args));
    Plinth.run(Console.ofProcess(), all.toArray(String[]::new));
  }
}
