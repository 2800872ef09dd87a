package io.decentralml.runtime.genesis;

import io.decentralml.scale.Option;
import java.util.List;
import java.util.SortedMap;

/** A value in JSON. */
sealed interface JsonValue {
  /** {@code null}. */
  record Nothing() implements JsonValue {}

  /** {@code true} or {@code false}. */
  record Flag(boolean value) implements JsonValue {}

  /** A whole number, as its digits. */
  record Digits(String digits) implements JsonValue {}

  /** A string. */
  record Text(String text) implements JsonValue {}

  /** An array. */
  record Items(List<JsonValue> items) implements JsonValue {}

  /** An object. */
  record Fields(SortedMap<String, JsonValue> fields) implements JsonValue {}

  /** The field {@code name} of an object; none otherwise, or if it is null. */
  default Option<JsonValue> field(String name) {
    JsonValue value = this instanceof Fields(var fields) ? fields.get(name) : null;
    return value == null || value instanceof Nothing ? Option.none() : Option.some(value);
  }
}
