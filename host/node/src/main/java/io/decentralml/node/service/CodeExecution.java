package io.decentralml.node.service;

import io.decentralml.node.chain.ForeignChainException;
import io.decentralml.runtimeapi.ChainRuntime;
import io.decentralml.scale.Bytes;
import io.decentralml.state.CodeVersions;
import org.jspecify.annotations.Nullable;

/** How a node executes the code that a chain keeps under {@code :code}. */
public interface CodeExecution extends CodeVersions {
  /**
   * What executes {@code code}, the code of the chain's best state.
   *
   * @throws ForeignChainException if this node executes no such code
   */
  ChainRuntime of(Bytes code) throws ForeignChainException;

  /** Executes {@code runtime}, whatever a chain keeps. */
  static CodeExecution always(ChainRuntime runtime) {
    return new CodeExecution() {
      @Override
      public ChainRuntime of(Bytes code) {
        return runtime;
      }

      @Override
      public byte @Nullable [] version(byte[] code) {
        return null;
      }
    };
  }
}
