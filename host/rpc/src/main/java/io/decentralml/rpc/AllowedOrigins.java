package io.decentralml.rpc;

import java.util.List;
import java.util.Optional;

/**
 * Which web pages may call the server. A browser names the page's origin, scheme, host and port, in
 * the {@code Origin} header; other programs send none and are not concerned.
 */
public sealed interface AllowedOrigins {
  /** Every page. */
  record All() implements AllowedOrigins {}

  /**
   * The pages of these origins.
   *
   * @param origins such as {@code https://polkadot.js.org}; a port may be {@code *}, for any or
   *     none
   */
  record Listed(List<String> origins) implements AllowedOrigins {
    /** Copies the list. */
    public Listed {
      origins = List.copyOf(origins);
    }
  }

  /** Pages of this machine, and Polkadot-JS Apps. */
  static AllowedOrigins standard() {
    return new Listed(
        List.of(
            "http://localhost:*",
            "http://127.0.0.1:*",
            "https://localhost:*",
            "https://127.0.0.1:*",
            "https://polkadot.js.org"));
  }

  /**
   * Reads the value of {@code --rpc-cors}.
   *
   * @param text {@code all}, {@code null} for no page at all, or origins with commas between them
   */
  static AllowedOrigins parse(String text) {
    if (text.equals("all")) {
      return new All();
    }
    if (text.equals("null")) {
      return new Listed(List.of());
    }
    List<String> origins =
        List.of(text.split(",", -1)).stream()
            .map(String::strip)
            .filter(origin -> !origin.isEmpty())
            .toList();
    if (origins.isEmpty()) {
      throw new IllegalArgumentException("origins with commas between them, or all, or null");
    }
    return new Listed(origins);
  }

  /** Whether a page of {@code origin} may call; without an origin the caller is no page. */
  default boolean allows(Optional<String> origin) {
    return switch (this) {
      case All _ -> true;
      case Listed(List<String> origins) ->
          origin.isEmpty()
              || origins.stream().anyMatch(allowed -> matches(allowed, origin.orElseThrow()));
    };
  }

  private static boolean matches(String allowed, String origin) {
    if (!allowed.endsWith(":*")) {
      return allowed.equalsIgnoreCase(origin);
    }
    String host = allowed.substring(0, allowed.length() - 2);
    if (!origin.regionMatches(true, 0, host, 0, host.length())) {
      return false;
    }
    String port = origin.substring(host.length());
    return port.isEmpty() || port.matches(":[0-9]{1,5}");
  }
}
