package io.decentralml.rpc;

/** Who can reach the server. */
public enum Exposure {
  /** This machine only. */
  LOOPBACK,
  /** Everybody whom the network lets through. */
  EXTERNAL
}
