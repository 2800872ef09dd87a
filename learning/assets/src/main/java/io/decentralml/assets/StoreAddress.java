package io.decentralml.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a store is, as a person writes it: {@code scheme://authority/path?name=value&…}, or only
 * {@code scheme:}.
 *
 * @param scheme what kind of store, in lower case
 * @param authority a host with its port, a bucket, or nothing
 * @param path what follows, without slashes at its ends; often nothing
 * @param parameters what follows the question mark, by name
 */
public record StoreAddress(
    String scheme, String authority, String path, Map<String, String> parameters) {
  private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+]+):(.*)");

  /** Copies the parameters. */
  public StoreAddress {
    parameters = Map.copyOf(parameters);
  }

  /** Whether {@code text} begins with a scheme; else it is the path of a folder. */
  public static boolean hasScheme(String text) {
    return SCHEME.matcher(text).matches();
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException when it is none, or holds a user name or password
   */
  public static StoreAddress parse(String text) {
    Matcher matcher = SCHEME.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not the address of a store: \"" + text + '"');
    }
    String scheme = matcher.group(1).toLowerCase(Locale.ROOT);
    String rest = matcher.group(2);
    if (rest.isEmpty()) {
      return new StoreAddress(scheme, "", "", Map.of());
    }
    if (!rest.startsWith("//")) {
      throw new IllegalArgumentException(
          "the address of a store goes on with // after its scheme: \"" + text + '"');
    }
    int question = rest.indexOf('?');
    String query = question < 0 ? "" : rest.substring(question + 1);
    String hierarchy = rest.substring(2, question < 0 ? rest.length() : question);
    int slash = hierarchy.indexOf('/');
    String authority = slash < 0 ? hierarchy : hierarchy.substring(0, slash);
    if (authority.contains("@")) {
      throw new IllegalArgumentException(
          "the address of a store must not hold a user name or password: put them into the"
              + " environment");
    }
    String path = slash < 0 ? "" : hierarchy.substring(slash);
    return new StoreAddress(scheme, authority, trimmed(path), parameters(query));
  }

  private static String trimmed(String path) {
    return path.replaceAll("^/+|/+$", "");
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new TreeMap<>();
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters.put(URLDecoder.decode(name, UTF_8), URLDecoder.decode(value, UTF_8));
      }
    }
    return parameters;
  }
}
