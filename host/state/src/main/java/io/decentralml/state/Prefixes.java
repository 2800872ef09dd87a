package io.decentralml.state;

import io.decentralml.scale.Bytes;

/** Keys and how they start. */
final class Prefixes {
  private Prefixes() {}

  static boolean starts(Bytes key, Bytes prefix) {
    if (key.length() < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (key.at(i) != prefix.at(i)) {
        return false;
      }
    }
    return true;
  }
}
