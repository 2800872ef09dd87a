package io.decentralml.cli.console;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where this user's own things are: {@code $XDG_DATA_HOME/decentralml}, by default {@code
 * ~/.local/share/decentralml}.
 *
 * <p>Source: XDG Base Directory Specification 0.8.
 */
public final class UserData {
  private UserData() {}

  /** The folder, which need not exist. */
  public static Path folder() {
    return folder(System.getenv(), Path.of(System.getProperty("user.home")));
  }

  static Path folder(Map<String, String> environment, Path home) {
    String named = environment.getOrDefault("XDG_DATA_HOME", "");
    Path data = Path.of(named);
    return (data.isAbsolute() ? data : home.resolve(".local/share")).resolve("decentralml");
  }
}
