package io.decentralml.cli.node;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets log levels from text such as {@code info}, or {@code rpc=debug,node=trace}, where a target
 * is a module of DecentralML or a full logger name.
 */
final class LogTargets {
  private static final String ROOT = "io.decentralml";

  private LogTargets() {}

  static void apply(String targets) {
    for (String each : targets.split(",", -1)) {
      if (!each.isBlank()) {
        set(each.strip());
      }
    }
  }

  private static void set(String target) {
    int equals = target.indexOf('=');
    String name = equals < 0 ? ROOT : target.substring(0, equals);
    String level = target.substring(equals + 1);
    Level parsed = Level.toLevel(level, null);
    if (parsed == null) {
      throw new IllegalArgumentException(
          "a log level is error, warn, info, debug or trace, not " + level);
    }
    String logger = name.startsWith(ROOT) || name.indexOf('.') >= 0 ? name : ROOT + "." + name;
    if (LoggerFactory.getLogger(logger) instanceof Logger found) {
      found.setLevel(parsed);
    }
  }
}
