package io.decentralml.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names of files in archives from strangers. */
final class EntryName {
  private static final int LONGEST = 200;
  private static final int DEEPEST = 16;

  private EntryName() {}

  /**
   * The name without {@code .} segments, if it stays inside a folder and is fit for any machine.
   * Empty for the folder itself.
   */
  static Optional<String> inside(String name) {
    if (name.startsWith("/") || name.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> segments = new ArrayList<>();
    for (String each : name.split("/", -1)) {
      if (each.equals("..") || each.chars().anyMatch(EntryName::isForeign)) {
        return Optional.empty();
      }
      if (!each.isEmpty() && !each.equals(".")) {
        segments.add(each);
      }
    }
    return segments.size() > DEEPEST ? Optional.empty() : Optional.of(String.join("/", segments));
  }

  private static boolean isForeign(int letter) {
    return letter == '\\' || letter == ':' || letter == 0xfffd || Character.isISOControl(letter);
  }

  /** A name for a message: nothing that could drive a terminal, and not long. */
  static String shown(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .limit(80)
        .forEach(each -> shown.appendCodePoint(Character.isISOControl(each) ? 0xfffd : each));
    return shown.toString();
  }
}
