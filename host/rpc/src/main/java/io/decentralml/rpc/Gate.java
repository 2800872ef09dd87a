package io.decentralml.rpc;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who may pass by what the headers of a request say. A web page in a browser on this machine could
 * call a local server behind its user's back: directly, which the {@code Origin} header gives away,
 * or after its host name was pointed at this machine, which the {@code Host} header gives away.
 *
 * @param origins whose pages may call
 * @param exposure on a server for this machine only, the host must be this machine's name
 */
record Gate(AllowedOrigins origins, Exposure exposure) {
  private static final List<String> LOCAL_NAMES = List.of("localhost", "127.0.0.1", "[::1]");

  /** Whether a request with these headers may pass. */
  boolean admits(MultiMap headers) {
    return origins.allows(origin(headers)) && admitsHost(headers);
  }

  /** The origin to name in the answer, so that the browser hands it to the page. */
  Optional<String> originToName(MultiMap headers) {
    return origin(headers).filter(origin -> origins.allows(Optional.of(origin)));
  }

  private static Optional<String> origin(MultiMap headers) {
    return Optional.ofNullable(headers.get(HttpHeaders.ORIGIN));
  }

  private boolean admitsHost(MultiMap headers) {
    if (exposure == Exposure.EXTERNAL || origins instanceof AllowedOrigins.All) {
      return true;
    }
    String host = headers.get(HttpHeaders.HOST);
    return host != null && LOCAL_NAMES.contains(withoutPort(host).toLowerCase(Locale.ROOT));
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }
}
