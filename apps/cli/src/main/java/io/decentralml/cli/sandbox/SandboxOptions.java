package io.decentralml.cli.sandbox;

import io.decentralml.cli.console.CommandException;
import io.decentralml.sandbox.Sandbox;
import io.decentralml.sandbox.SandboxUnavailableException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which sandbox. */
public final class SandboxOptions {
  @Option(
      names = "--sandbox-image",
      paramLabel = "IMAGE",
      description =
          "Run scripts in Podman or Docker with this image, which must be on this machine; best named"
              + " by its digest. Without: in bubblewrap.")
  private @Nullable String image;

  /** The sandbox of this machine, tried. */
  public Sandbox detect() throws IOException, InterruptedException {
    try {
      String named = image;
      return named == null ? Sandbox.detect() : Sandbox.detect(named);
    } catch (SandboxUnavailableException missing) {
      throw new CommandException(
          CommandException.Kind.NOT_FOUND,
          String.valueOf(missing.getMessage()),
          "scripts of tasks run in a sandbox only; docs/sandbox.md says what it needs");
    }
  }
}
