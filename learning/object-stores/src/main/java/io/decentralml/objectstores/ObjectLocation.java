package io.decentralml.objectstores;

import io.decentralml.assets.StoreAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Where objects lie: {@code s3://bucket/prefix?option=value&…}. It never holds a secret.
 *
 * @param service which protocol
 * @param bucket the bucket's or container's name
 * @param prefix what the names of all objects begin with, without slashes at its ends, or empty
 * @param options what else the address says, by name
 */
record ObjectLocation(
    ObjectService service, String bucket, String prefix, Map<String, String> options) {
  private static final String NAME = "[A-Za-z0-9$][A-Za-z0-9._-]{0,221}";
  private static final String LOOPBACK = "(127\\.[0-9.]+|localhost|\\[::1])(:[0-9]+)?";

  ObjectLocation {
    options = Map.copyOf(options);
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException when it is none of an object store, and says why without
   *     repeating what might be a secret
   */
  static ObjectLocation of(StoreAddress address) {
    ObjectService service =
        ObjectService.of(address.scheme())
            .orElseThrow(
                () -> new IllegalArgumentException("not an object store: " + address.scheme()));
    if (!address.authority().matches(NAME)) {
      throw new IllegalArgumentException(
          "expected " + service.form() + ", with letters, digits, '.', '_' and '-' in the name");
    }
    if (!service.options().containsAll(address.parameters().keySet())) {
      throw new IllegalArgumentException(
          "after '?' the address of "
              + service.scheme()
              + ":// takes only "
              + String.join(", ", service.options())
              + "; keys and tokens go into the environment");
    }
    ObjectLocation location =
        new ObjectLocation(service, address.authority(), address.path(), address.parameters());
    location.checkEndpoint();
    return location;
  }

  private void checkEndpoint() {
    Optional<String> endpoint = option("endpoint");
    if (endpoint.isPresent() && !endpoint.get().matches("https?://[^/?#@]+(/[^?#@]*)?")) {
      throw new IllegalArgumentException(
          "an endpoint is http:// or https:// and a host, such as https://storage.example.org");
    }
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /** Whether what is sent can be read on the way. */
  static boolean isOpenToOthers(String endpoint) {
    return endpoint.startsWith("http:")
        && !URI.create(endpoint).getRawAuthority().matches(LOOPBACK);
  }

  /** As people know it, such as {@code s3://bucket/prefix at http://127.0.0.1:9000}. */
  @Override
  public String toString() {
    String path = prefix.isEmpty() ? "" : "/" + prefix;
    String at = option("endpoint").map(endpoint -> " at " + endpoint).orElse("");
    return service.scheme() + "://" + bucket + path + at;
  }
}
