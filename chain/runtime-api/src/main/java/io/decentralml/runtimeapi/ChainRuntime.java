package io.decentralml.runtimeapi;

import io.decentralml.scale.Bytes;

/**
 * A runtime as a host sees it: entry points by name, over opaque bytes. Implementations keep no
 * state between calls and may be called by several threads, each with host functions of its own.
 *
 * <p>Source: Polkadot specification, appendix C "Polkadot Runtime API".
 */
public interface ChainRuntime {
  /** The SCALE bytes of the runtime's version, as {@code Core_version} answers. */
  Bytes version();

  /**
   * Calls an entry point, such as {@code BlockBuilder_apply_extrinsic}.
   *
   * @param host what the runtime may ask for; the changes it makes stay there, also when the call
   *     traps
   * @param entryPoint the trait and method names, joined by an underscore
   * @param arguments the SCALE bytes of the arguments, one after the other
   * @return the SCALE bytes of the answer
   * @throws RuntimeTrap if the runtime ended the call, or has no such entry point
   */
  byte[] call(HostFunctions host, String entryPoint, byte[] arguments);
}
