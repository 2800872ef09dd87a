package io.decentralml.rpc;

/** Which methods may be called. Unsafe ones touch keys, the pool, or much of the machine's time. */
public enum MethodPolicy {
  /** All when only this machine can connect, the safe ones otherwise. */
  AUTO,
  /** The safe ones. */
  SAFE,
  /** All, whoever connects. */
  UNSAFE
}
