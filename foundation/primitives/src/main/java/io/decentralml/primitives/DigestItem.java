package io.decentralml.primitives;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.FixedLength;
import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;

/** A note in a block's header. Engines are named by four bytes, such as {@code aura}. */
@ScaleType("sp_runtime::generic::digest::DigestItem")
public sealed interface DigestItem {
  /** A note without a meaning for consensus. */
  @ScaleCase(index = 0, name = "Other", named = false)
  record Other(Bytes data) implements DigestItem {}

  /** From the runtime to a consensus engine. */
  @ScaleCase(index = 4, name = "Consensus", named = false)
  record Consensus(
      @FixedLength(4) @ScaleField(typeName = "ConsensusEngineId") Bytes engine, Bytes data)
      implements DigestItem {}

  /** The author's seal, put on last. */
  @ScaleCase(index = 5, name = "Seal", named = false)
  record Seal(@FixedLength(4) @ScaleField(typeName = "ConsensusEngineId") Bytes engine, Bytes data)
      implements DigestItem {}

  /** From a consensus engine to the runtime, before the block runs. */
  @ScaleCase(index = 6, name = "PreRuntime", named = false)
  record PreRuntime(
      @FixedLength(4) @ScaleField(typeName = "ConsensusEngineId") Bytes engine, Bytes data)
      implements DigestItem {}

  /** The runtime's code or heap changed in this block. */
  @ScaleCase(index = 8, name = "RuntimeEnvironmentUpdated")
  record RuntimeEnvironmentUpdated() implements DigestItem {}
}
