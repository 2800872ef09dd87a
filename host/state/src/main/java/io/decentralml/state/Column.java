package io.decentralml.state;

import io.decentralml.scale.Utf8;

/** The parts of the database. The names are its format; a new part is made when it is opened. */
public enum Column {
  /** The few facts that a node starts from, such as the best and the finalised block. */
  META("meta"),
  /** Headers by block hash. */
  HEADERS("headers"),
  /** Bodies by block hash. */
  BODIES("bodies"),
  /** Block hashes by number, on the best chain. */
  NUMBERS("numbers"),
  /** Justifications and other data that comes after a block, by block hash. */
  JUSTIFICATIONS("justifications"),
  /** Trie nodes, and values stored apart from them, by hash. */
  STATE("state"),
  /** How many places a trie node or value stands in, by hash, where that is more than one. */
  REFERENCES("references"),
  /** The hashes that a block let go of, one after another, by block number. */
  REPLACED("replaced");

  private final String storedName;

  Column(String storedName) {
    this.storedName = storedName;
  }

  byte[] nameBytes() {
    return Utf8.encode(storedName);
  }
}
