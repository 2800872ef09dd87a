package io.decentralml.pallets.tasks;

import io.decentralml.frame.PalletId;
import io.decentralml.frame.system.BlockContext;
import io.decentralml.frame.traits.EnsureOrigin;
import io.decentralml.frame.traits.Fungible;
import io.decentralml.frame.traits.HoldReason;
import io.decentralml.frame.traits.Membership;
import java.util.List;

/**
 * What the market asks of its runtime.
 *
 * @param id its place in the runtime
 * @param currency the money of pays and deposits
 * @param block where the chain stands
 * @param attesters who may attest results
 * @param disputeOrigin who resolves disputes
 */
public record TasksConfig(
    PalletId id,
    Fungible currency,
    BlockContext block,
    Membership attesters,
    EnsureOrigin disputeOrigin) {
  /**
   * Removing records stops after so many, so that a call costs no more; call again for the rest.
   */
  static final int RECORDS_REMOVED_AT_ONCE = 50;

  /** The most attesters. */
  public static final int MAX_ATTESTERS = 100;

  /** What an entry of an allow list is charged for: a task's number and an account. */
  static final int ALLOWED_WORKER_BYTES = 36;

  /** All reasons for which the market of the pallet {@code id} holds money. */
  public static List<HoldReason> holdReasons(PalletId id) {
    return List.of(pay(id), storageDeposit(id), workerDeposit(id), disputeBond(id));
  }

  /** A creator's money in the ledgers of tasks. */
  public HoldReason pay() {
    return pay(id);
  }

  private static HoldReason pay(PalletId id) {
    return new HoldReason(id, 0, "TaskPay");
  }

  /** A creator's money for the storage of tasks. */
  public HoldReason storageDeposit() {
    return storageDeposit(id);
  }

  private static HoldReason storageDeposit(PalletId id) {
    return new HoldReason(id, 1, "TaskStorage");
  }

  /** A worker's money until the result is delivered and judged. */
  public HoldReason workerDeposit() {
    return workerDeposit(id);
  }

  private static HoldReason workerDeposit(PalletId id) {
    return new HoldReason(id, 2, "WorkerDeposit");
  }

  /** Both sides' money in a dispute. */
  public HoldReason disputeBond() {
    return disputeBond(id);
  }

  private static HoldReason disputeBond(PalletId id) {
    return new HoldReason(id, 3, "DisputeBond");
  }
}
