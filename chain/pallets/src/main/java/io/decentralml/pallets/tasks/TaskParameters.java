package io.decentralml.pallets.tasks;

import io.decentralml.primitives.Balance;
import io.decentralml.scale.ScaleType;

/**
 * The market's settings, which Root may change. Periods are in blocks.
 *
 * @param deliveryPeriod from assignment to the last block for delivery
 * @param attestationPeriod from delivery, for attesters
 * @param reviewPeriod from delivery, for the creator to reject
 * @param disputePeriod from rejection, for the worker to dispute
 * @param disputeTimeout from dispute, for the dispute to be resolved
 * @param retentionPeriod from the end of a task's last place, in which its records stay
 * @param maxAssignments the most places of a task
 * @param attestationQuorum how many attesters must find a result sound
 * @param depositPercent a worker's deposit as a share of the pay, and the bonds of a dispute
 * @param depositPerByte what a creator deposits for each byte of the task's record
 * @param credentialsOnChain whether credentials may stand in the open; only on a development chain
 */
@ScaleType("pallet_decentralml::types::TaskParameters")
public record TaskParameters(
    int deliveryPeriod,
    int attestationPeriod,
    int reviewPeriod,
    int disputePeriod,
    int disputeTimeout,
    int retentionPeriod,
    int maxAssignments,
    int attestationQuorum,
    byte depositPercent,
    Balance depositPerByte,
    boolean credentialsOnChain) {
  private static final Balance DEPOSIT_PER_BYTE = Balance.of(1_000_000_000_000L);

  /**
   * For a chain that seals on demand: about a quarter of an hour of back-to-back blocks for each
   * step.
   */
  public static final TaskParameters DEVELOPMENT =
      new TaskParameters(
          4500, 900, 4500, 900, 4500, 4500, 1000, 2, (byte) 10, DEPOSIT_PER_BYTE, true);

  /**
   * For a chain of six-second blocks: a day to deliver, a day to review, a day to dispute, a week
   * to resolve a dispute and to check what came of a task.
   */
  public static final TaskParameters NETWORK =
      new TaskParameters(
          14_400,
          7200,
          14_400,
          14_400,
          100_800,
          100_800,
          1000,
          2,
          (byte) 10,
          DEPOSIT_PER_BYTE,
          false);

  /**
   * Whether a market can work with these: every step has at least a block, attesters are done when
   * the creator must be, a task may have a place and no more than counters hold, it takes an
   * attester to validate, and a deposit is no more than the pay. Records need not stay.
   */
  public boolean areSound() {
    return deliveryPeriod != 0
        && attestationPeriod != 0
        && disputePeriod != 0
        && disputeTimeout != 0
        && Integer.compareUnsigned(attestationPeriod, reviewPeriod) <= 0
        && maxAssignments > 0
        && attestationQuorum > 0
        && depositPercent >= 0
        && depositPercent <= 100;
  }
}
