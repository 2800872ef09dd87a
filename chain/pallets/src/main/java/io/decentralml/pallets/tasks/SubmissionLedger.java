package io.decentralml.pallets.tasks;

import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleType;

/**
 * The money and the clock of a taken place that is not settled.
 *
 * @param deposit what the worker has on hold
 * @param bond what the creator has on hold since a rejection, and the worker too since a dispute
 * @param deadline the last block in which the result may be delivered
 * @param attestationEnd since delivery, the last block for attesters
 * @param reviewEnd since delivery, the last block in which the result may be rejected
 * @param disputeEnd since rejection, the last block in which it may be disputed
 * @param resolutionEnd since a dispute, the last block in which it may be resolved
 * @param passed how many attesters found the result sound
 * @param failed how many attesters did not
 */
@ScaleType("pallet_decentralml::types::SubmissionLedger")
public record SubmissionLedger(
    Balance deposit,
    Balance bond,
    BlockNumber deadline,
    Option<BlockNumber> attestationEnd,
    Option<BlockNumber> reviewEnd,
    Option<BlockNumber> disputeEnd,
    Option<BlockNumber> resolutionEnd,
    int passed,
    int failed) {

  static SubmissionLedger assigned(Balance deposit, BlockNumber deadline) {
    return new SubmissionLedger(
        deposit,
        Balance.ZERO,
        deadline,
        Option.none(),
        Option.none(),
        Option.none(),
        Option.none(),
        0,
        0);
  }

  /** Fixes the ends of the periods, so that later settings do not move them. */
  SubmissionLedger delivered(BlockNumber now, TaskParameters parameters) {
    return new SubmissionLedger(
        deposit,
        bond,
        deadline,
        Option.some(now.saturatingPlus(parameters.attestationPeriod())),
        Option.some(now.saturatingPlus(parameters.reviewPeriod())),
        disputeEnd,
        resolutionEnd,
        passed,
        failed);
  }

  SubmissionLedger attested(Verdict verdict) {
    return new SubmissionLedger(
        deposit,
        bond,
        deadline,
        attestationEnd,
        reviewEnd,
        disputeEnd,
        resolutionEnd,
        verdict == Verdict.PASSED ? passed + 1 : passed,
        verdict == Verdict.FAILED ? failed + 1 : failed);
  }

  /** The worker's deposit went back, and the creator's bond took its place. */
  SubmissionLedger rejected(Balance creatorBond, BlockNumber lastForDispute) {
    return new SubmissionLedger(
        Balance.ZERO,
        creatorBond,
        deadline,
        attestationEnd,
        reviewEnd,
        Option.some(lastForDispute),
        resolutionEnd,
        passed,
        failed);
  }

  /** The worker put a bond of the same size beside the creator's. */
  SubmissionLedger disputed(BlockNumber lastForResolution) {
    return new SubmissionLedger(
        deposit,
        bond,
        deadline,
        attestationEnd,
        reviewEnd,
        disputeEnd,
        Option.some(lastForResolution),
        passed,
        failed);
  }
}
