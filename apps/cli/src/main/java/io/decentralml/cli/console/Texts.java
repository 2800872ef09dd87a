package io.decentralml.cli.console;

import io.decentralml.scale.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts as arguments of calls: UTF-8, even where they look like hexadecimal digits. */
public final class Texts {
  private Texts() {}

  public static Bytes bytes(String text) {
    return Bytes.utf8(text);
  }

  /** Adds the argument {@code name} if there is a text. */
  public static void put(Map<String, Object> arguments, String name, @Nullable String text) {
    if (text != null) {
      arguments.put(name, bytes(text));
    }
  }

  /** Adds the argument {@code name} if there are texts. */
  public static void put(Map<String, Object> arguments, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      List<Bytes> encoded = new ArrayList<>();
      texts.forEach(each -> encoded.add(bytes(each)));
      arguments.put(name, encoded);
    }
  }
}
