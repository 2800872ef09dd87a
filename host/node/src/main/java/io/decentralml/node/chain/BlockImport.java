package io.decentralml.node.chain;

import io.decentralml.crypto.Sr25519;
import io.decentralml.node.Block;
import io.decentralml.node.BlockReference;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Header;
import io.decentralml.primitives.HeaderCodec;
import io.decentralml.runtimeapi.RuntimeTrap;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.state.StateChanges;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;

/**
 * Checks blocks by doing all their work again: links, slot, seal, then every extrinsic on the
 * parent's state, and the root of what that gives. It trusts no one, this node's own author
 * neither.
 */
final class BlockImport {
  private final StateAccess states;
  private final ConsensusQueries consensus;
  private final Duration slotDuration;
  private final InstantSource clock;

  BlockImport(
      StateAccess states, ConsensusQueries consensus, Duration slotDuration, InstantSource clock) {
    this.states = states;
    this.consensus = consensus;
    this.slotDuration = slotDuration;
    this.clock = clock;
  }

  /** What the check of a block gave. */
  sealed interface Checked {
    /** It is right, and these are its changes. */
    record Right(StateChanges changes) implements Checked {}

    /** It is wrong. */
    record Wrong(ImportResult.Refused reason) implements Checked {}
  }

  /** Checks {@code block}, a child of the block {@code parent}. */
  Checked check(Block block, BlockReference parent, Header parentHeader) {
    Header header = block.header();
    long expected = parent.number() + 1;
    if (header.number().toLong() != expected) {
      return new Checked.Wrong(new ImportResult.WrongNumber(expected, header.number().toLong()));
    }
    OptionalLong slot = AuraHeader.slot(header);
    if (slot.isEmpty()) {
      return new Checked.Wrong(new ImportResult.WrongSlot("the header names no slot"));
    }
    String slotFault = slotFault(slot.getAsLong(), AuraHeader.slot(parentHeader));
    if (!slotFault.isEmpty()) {
      return new Checked.Wrong(new ImportResult.WrongSlot(slotFault));
    }
    String sealFault = sealFault(header, slot.getAsLong(), parent.hash());
    if (!sealFault.isEmpty()) {
      return new Checked.Wrong(new ImportResult.BadSeal(sealFault));
    }
    return execute(block, parentHeader);
  }

  /** Several blocks of one slot are allowed: a development node makes blocks on demand. */
  private String slotFault(long slot, OptionalLong parentSlot) {
    if (parentSlot.isPresent() && slot < parentSlot.getAsLong()) {
      return "slot " + slot + " comes before the parent's, " + parentSlot.getAsLong();
    }
    long now = clock.millis() / slotDuration.toMillis();
    return slot > now + 1 ? "slot " + slot + " lies ahead of now, " + now : "";
  }

  private String sealFault(Header header, long slot, Hash256 parent) {
    var signature = AuraHeader.signature(header);
    if (signature.isEmpty()) {
      return "the header has no seal";
    }
    Bytes author = ConsensusQueries.authorOf(slot, consensus.authorities(parent));
    Hash256 signed = AuraHeader.hash(AuraHeader.unsealed(header));
    boolean valid =
        Sr25519.verify(signature.get().toArray(), signed.bytes().toArray(), author.toArray());
    return valid ? "" : "the seal is not of " + author + ", whose slot " + slot + " is";
  }

  private Checked execute(Block block, Header parentHeader) {
    Execution execution = states.begin(parentHeader.stateRoot());
    try {
      execution.call("Core_execute_block", encode(block));
    } catch (RuntimeTrap trap) {
      return new Checked.Wrong(new ImportResult.ExecutionFailed(RuntimeReasons.of(trap)));
    }
    StateChanges changes = execution.changes();
    Hash256 stated = block.header().stateRoot();
    Hash256 actual = Hash256.of(changes.root());
    return actual.equals(stated)
        ? new Checked.Right(changes)
        : new Checked.Wrong(new ImportResult.StateRootMismatch(stated, actual));
  }

  /** The runtime gets the header as it was before the seal. */
  private static byte[] encode(Block block) {
    ScaleWriter out = new ScaleWriter();
    HeaderCodec.CODEC.encode(AuraHeader.unsealed(block.header()), out);
    out.raw(BlockStore.encodeBody(block.extrinsics()));
    return out.toBytes();
  }
}
