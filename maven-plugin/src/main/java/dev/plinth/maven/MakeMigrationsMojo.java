package dev.plinth.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Writes a migration of what the models ask for; {@code -Dplinth.args=--check} only looks. */
@Mojo(
    name = "makemigrations",
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class MakeMigrationsMojo extends PlinthMojo {
  @Override
  String command() {
    return "makemigrations";
  }
}
