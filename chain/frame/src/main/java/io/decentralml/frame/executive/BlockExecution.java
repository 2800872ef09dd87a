package io.decentralml.frame.executive;

import io.decentralml.frame.RuntimeCall;
import io.decentralml.primitives.Block;
import io.decentralml.primitives.Header;
import io.decentralml.primitives.OpaqueExtrinsic;
import io.decentralml.runtimeapi.CheckInherentsResult;
import io.decentralml.runtimeapi.InherentData;
import io.decentralml.runtimeapi.RuntimeTrap;
import io.decentralml.runtimeapi.TransactionValidity;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a whole block that somebody else made, and checks that it says what comes out. Every
 * disagreement traps.
 */
public final class BlockExecution {
  private final Executive executive;
  private final Inherents inherents;

  /** Execution by {@code executive}, which knows {@code inherents}. */
  public BlockExecution(Executive executive, Inherents inherents) {
    this.executive = executive;
    this.inherents = inherents;
  }

  /**
   * Runs {@code block}, whose header holds no seal.
   *
   * @throws RuntimeTrap if an extrinsic does not belong where it is, or header and outcome differ
   */
  public void execute(Block block) {
    Header header = block.header();
    if (header.number().value() == 0) {
      throw new RuntimeTrap("the first block is never executed");
    }
    executive.initializeBlock(header);
    boolean inherentsOver = false;
    for (OpaqueExtrinsic extrinsic : block.extrinsics()) {
      boolean signed = ExtrinsicReader.isSigned(extrinsic);
      if (inherentsOver && !signed) {
        throw new RuntimeTrap("an inherent stands behind a transaction");
      }
      inherentsOver |= signed;
      if (executive.applyExtrinsic(extrinsic) instanceof ApplyResult.Refused(var reason)) {
        throw new RuntimeTrap("an extrinsic is not valid: " + describe(reason));
      }
    }
    compare(header, executive.finalizeBlock());
  }

  private static String describe(TransactionValidity.Refused reason) {
    return switch (reason) {
      case TransactionValidity.Invalid(var invalid) -> invalid.toString();
      case TransactionValidity.Unknown(var unknown) -> unknown.toString();
    };
  }

  private static void compare(Header claimed, Header found) {
    if (!claimed.digest().equals(found.digest())) {
      throw new RuntimeTrap("the digest must match what was calculated");
    }
    if (!claimed.stateRoot().equals(found.stateRoot())) {
      throw new RuntimeTrap(
          "the state root is " + found.stateRoot() + ", not " + claimed.stateRoot());
    }
    if (!claimed.extrinsicsRoot().equals(found.extrinsicsRoot())) {
      throw new RuntimeTrap("the extrinsics root must match what was calculated");
    }
  }

  /** Whether the inherents of {@code block} agree with what this node knows. */
  public CheckInherentsResult checkInherents(Block block, InherentData data) {
    List<RuntimeCall<?>> bare = new ArrayList<>();
    for (OpaqueExtrinsic extrinsic : block.extrinsics()) {
      if (!ExtrinsicReader.isSigned(extrinsic)) {
        bare.add(executive.callOf(extrinsic));
      }
    }
    return inherents.check(bare, data);
  }
}
