package io.decentralml.node.chain;

import io.decentralml.node.BlockReference;
import io.decentralml.primitives.Hash256;

/** What became of a block that was to be imported. Only {@link Imported} changed anything. */
public sealed interface ImportResult {
  /** It is stored, safe from a crash, and the best block now. */
  record Imported(BlockReference block) implements ImportResult {}

  /** It was here already. */
  record AlreadyKnown(Hash256 block) implements ImportResult {}

  /** It is not here. */
  sealed interface Refused extends ImportResult {}

  /** Its parent is not here. */
  record UnknownParent(Hash256 parent) implements Refused {}

  /** Its parent is not the best block; this node follows one branch. */
  record NotOnBestBlock(Hash256 parent) implements Refused {}

  /** Its number is not that of its parent plus one. */
  record WrongNumber(long expected, long actual) implements Refused {}

  /** Its digest lacks a slot, or has one that may not follow its parent's or lies ahead. */
  record WrongSlot(String reason) implements Refused {}

  /** It has no seal, or not one of the authority whose slot it is. */
  record BadSeal(String reason) implements Refused {}

  /** The runtime ended its execution. */
  record ExecutionFailed(String reason) implements Refused {}

  /**
   * Its execution led to another state than its header says.
   *
   * @param expected the header's root
   * @param actual what the execution gave
   */
  record StateRootMismatch(Hash256 expected, Hash256 actual) implements Refused {}
}
