package io.decentralml.assets;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Secrets that stores ask for, by the names of the environment variables that hold them, such as
 * {@code DECENTRALML_IPFS_PASSWORD} or {@code AWS_SECRET_ACCESS_KEY}. Never printed.
 */
public final class StoreCredentials {
  /** None. */
  public static final StoreCredentials NONE = new StoreCredentials(Map.of());

  private final TreeMap<String, String> values;

  private StoreCredentials(Map<String, String> values) {
    this.values = new TreeMap<>(values);
  }

  /** Those of {@code values}, for instance {@code System.getenv()}; empty ones do not count. */
  public static StoreCredentials of(Map<String, String> values) {
    StoreCredentials credentials = new StoreCredentials(values);
    credentials.values.values().removeIf(String::isEmpty);
    return credentials;
  }

  /** The value under {@code name}. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** These, where {@code name} is {@code value} if it was missing. */
  public StoreCredentials withDefault(String name, String value) {
    StoreCredentials credentials = new StoreCredentials(values);
    credentials.values.putIfAbsent(name, value);
    return credentials;
  }

  /** How many there are; neither names nor values. */
  @Override
  public String toString() {
    return "StoreCredentials[" + values.size() + " values, not shown]";
  }
}
