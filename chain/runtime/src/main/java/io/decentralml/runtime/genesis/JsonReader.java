package io.decentralml.runtime.genesis;

import io.decentralml.scale.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON, as far as a genesis configuration needs it: whole numbers only, of any size. Also
 * compiles to WebAssembly, so that failure is a value.
 *
 * <p>Source: RFC 8259.
 */
final class JsonReader {
  private static final int MAX_DEPTH = 32;

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /** The value that {@code text} spells; none if it spells none. */
  static Option<JsonValue> read(String text) {
    JsonReader reader = new JsonReader(text);
    JsonValue value = reader.value(0);
    reader.skipSpace();
    return value == null || reader.at < text.length() ? Option.none() : Option.some(value);
  }

  private @Nullable JsonValue value(int depth) {
    skipSpace();
    if (depth > MAX_DEPTH) {
      return null;
    }
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> {
        String string = string();
        yield string == null ? null : new JsonValue.Text(string);
      }
      case 't' -> word("true", new JsonValue.Flag(true));
      case 'f' -> word("false", new JsonValue.Flag(false));
      case 'n' -> word("null", new JsonValue.Nothing());
      default -> digits();
    };
  }

  /** The next character, or 0 at the end. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private boolean take(char wanted) {
    skipSpace();
    boolean there = peek() == wanted;
    at += there ? 1 : 0;
    return there;
  }

  private void skipSpace() {
    while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
      at++;
    }
  }

  private @Nullable JsonValue word(String word, JsonValue value) {
    if (!text.startsWith(word, at)) {
      return null;
    }
    at += word.length();
    return value;
  }

  private @Nullable JsonValue digits() {
    int start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    boolean leadingZero = at - start > 1 && text.charAt(start) == '0';
    return at == start || leadingZero ? null : new JsonValue.Digits(text.substring(start, at));
  }

  private @Nullable JsonValue array(int depth) {
    at++;
    List<JsonValue> items = new ArrayList<>();
    if (take(']')) {
      return new JsonValue.Items(items);
    }
    do {
      JsonValue item = value(depth + 1);
      if (item == null) {
        return null;
      }
      items.add(item);
    } while (take(','));
    return take(']') ? new JsonValue.Items(items) : null;
  }

  private @Nullable JsonValue object(int depth) {
    at++;
    SortedMap<String, JsonValue> fields = new TreeMap<>();
    if (take('}')) {
      return new JsonValue.Fields(fields);
    }
    do {
      skipSpace();
      String name = peek() == '"' ? string() : null;
      JsonValue value = name != null && take(':') ? value(depth + 1) : null;
      if (name == null || value == null || fields.put(name, value) != null) {
        return null;
      }
    } while (take(','));
    return take('}') ? new JsonValue.Fields(fields) : null;
  }

  private @Nullable String string() {
    StringBuilder out = new StringBuilder();
    at++;
    while (peek() != '"') {
      char next = peek();
      if (next < ' ') {
        return null; // the end, or a control character
      }
      at++;
      int plain = next == '\\' ? escape() : next;
      if (plain < 0) {
        return null;
      }
      out.append((char) plain);
    }
    at++;
    return out.toString();
  }

  /** The character for what follows a backslash, or -1. */
  private int escape() {
    char kind = peek();
    at++;
    return switch (kind) {
      case '"', '\\', '/' -> kind;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hexadecimal();
      default -> -1;
    };
  }

  private int hexadecimal() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        return -1;
      }
      at++;
      value = value << 4 | digit;
    }
    return value;
  }
}
