package io.decentralml.cli.node;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets log levels from text such as {@code debug}, or {@code rpc=debug,node=trace}: a level for
 * both targets of a node, or for one, or for any logger by its name.
 */
final class LogTargets {
  private static final String[] TARGETS = {"node", "rpc"};

  private LogTargets() {}

  /** What an operator sees without asking. */
  static void standard() {
    apply("info");
  }

  /**
   * Sets the levels that {@code targets} names.
   *
   * @throws IllegalArgumentException if one is no level; those before it are set
   */
  static void apply(String targets) {
    for (String each : targets.split(",", -1)) {
      String target = each.strip();
      int equals = target.indexOf('=');
      if (equals >= 0) {
        set(target.substring(0, equals), level(target.substring(equals + 1)));
      } else if (!target.isEmpty()) {
        for (String name : TARGETS) {
          set(name, level(target));
        }
      }
    }
  }

  private static Level level(String name) {
    Level level = Level.toLevel(name, null);
    if (level == null) {
      throw new IllegalArgumentException(
          "a log level is error, warn, info, debug, trace or off, not " + name);
    }
    return level;
  }

  private static void set(String name, Level level) {
    if (LoggerFactory.getLogger(name) instanceof Logger found) {
      found.setLevel(level);
    }
  }
}
