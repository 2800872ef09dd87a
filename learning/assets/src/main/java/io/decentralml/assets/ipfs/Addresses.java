package io.decentralml.assets.ipfs;

import io.decentralml.assets.StoreAddress;
import java.util.List;

/** What the addresses of this package's stores have in common. */
final class Addresses {
  private Addresses() {}

  static boolean hasPort(String authority) {
    return authority.matches(".*:[0-9]+");
  }

  /** Whether nobody but this machine sees what is sent there. */
  static boolean isLoopback(String authority) {
    String host = authority.replaceFirst(":[0-9]+$", "");
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.[0-9]+){3}");
  }

  static void requireParameters(StoreAddress address, String... known) {
    for (String name : address.parameters().keySet()) {
      if (!List.of(known).contains(name)) {
        throw new IllegalArgumentException(
            "the address of a store of kind "
                + address.scheme()
                + " has no parameter \""
                + name
                + "\"; it may have "
                + (known.length == 0 ? "none" : String.join(", ", known)));
      }
    }
  }
}
