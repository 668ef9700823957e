package dev.plinth.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Records migrations as applied without running them: {@code -Dplinth.args=0001}. */
@Mojo(name = "fake", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class FakeMojo extends PlinthMojo {
  @Override
  String command() {
    return "fake";
  }
}
