package io.decentralml.pallets.tasks;

import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleType;

/**
 * The money and the clock of a taken place that is not settled.
 *
 * @param deposit what the worker has on hold
 * @param bond what the creator has on hold since a rejection
 * @param deadline the last block in which the result may be delivered
 * @param deliveredBlock when it was
 * @param rejectedBlock when it was rejected
 */
@ScaleType("pallet_decentralml::types::SubmissionLedger")
public record SubmissionLedger(
    Balance deposit,
    Balance bond,
    BlockNumber deadline,
    Option<BlockNumber> deliveredBlock,
    Option<BlockNumber> rejectedBlock) {
  SubmissionLedger delivered(BlockNumber now) {
    return new SubmissionLedger(deposit, bond, deadline, Option.some(now), rejectedBlock);
  }

  SubmissionLedger rejected(Balance creatorBond, BlockNumber now) {
    return new SubmissionLedger(
        Balance.ZERO, creatorBond, deadline, deliveredBlock, Option.some(now));
  }
}
