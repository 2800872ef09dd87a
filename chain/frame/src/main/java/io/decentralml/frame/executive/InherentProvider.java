package io.decentralml.frame.executive;

import io.decentralml.frame.RuntimeCall;
import io.decentralml.runtimeapi.InherentData;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;

/**
 * A pallet some of whose calls are made by the block's author, unsigned, from what a node knows.
 */
public interface InherentProvider {
  /** Under which 8 bytes the pallet finds its data. */
  Bytes identifier();

  /** The call to put into a block with {@code data}, if there is one. */
  Option<RuntimeCall<?>> create(InherentData data);

  /** Whether {@code call} is one of this pallet's inherents. */
  boolean isInherent(RuntimeCall<?> call);

  /**
   * What is wrong with {@code call}, one of this pallet's inherents, for a node that knows {@code
   * data}.
   */
  Option<InherentError> check(RuntimeCall<?> call, InherentData data);

  /**
   * A disagreement between a block and a node.
   *
   * @param encoded the pallet's own error
   * @param severity whether time may heal it
   */
  record InherentError(Bytes encoded, Severity severity) {}

  /** Whether time may heal a disagreement. */
  enum Severity {
    /** The block may be right later. */
    PASSING,
    /** The block can never be right. */
    FATAL
  }
}
