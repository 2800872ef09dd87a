package io.decentralml.frameprocessor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Javadoc as the plain lines that metadata carries. */
final class Javadoc {
  private static final Pattern TEXT = Pattern.compile("\\{@(?:code|literal)\\s+([^}]*)}");
  private static final Pattern LABELLED =
      Pattern.compile("\\{@link(?:plain)?\\s+[^}\\s]+\\s+([^}]+)}");
  private static final Pattern LINK = Pattern.compile("\\{@link(?:plain)?\\s+#?([^}]+)}");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");

  private Javadoc() {}

  /** The description in {@code comment}, without block tags, markup and empty lines around it. */
  static List<String> lines(@Nullable String comment) {
    if (comment == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (String line : plain(comment).split("\n", -1)) {
      String text = line.strip();
      if (text.startsWith("@")) {
        break;
      }
      if (!text.isEmpty() || !lines.isEmpty()) {
        lines.add(text);
      }
    }
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return lines;
  }

  private static String plain(String comment) {
    String text = TEXT.matcher(comment).replaceAll("$1");
    text = LABELLED.matcher(text).replaceAll("$1");
    text = LINK.matcher(text).replaceAll("$1");
    return TAG.matcher(text).replaceAll("").replace("&lt;", "<").replace("&gt;", ">");
  }
}
