package io.decentralml.scale;

/** The empty tuple: no bytes. */
public enum Unit {
  /** Its only value. */
  UNIT
}
