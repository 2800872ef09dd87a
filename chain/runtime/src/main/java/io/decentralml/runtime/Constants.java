package io.decentralml.runtime;

import io.decentralml.frame.PalletId;
import io.decentralml.frame.system.BlockLength;
import io.decentralml.frame.system.BlockWeights;
import io.decentralml.frame.system.RuntimeDbWeight;
import io.decentralml.frame.system.SystemConfig;
import io.decentralml.pallets.aura.AuraPallet;
import io.decentralml.pallets.balances.BalancesConfig;
import io.decentralml.pallets.balances.HoldReasons;
import io.decentralml.pallets.grandpa.GrandpaPallet;
import io.decentralml.pallets.tasks.TasksConfig;
import io.decentralml.pallets.transactionpayment.FeePrices;
import io.decentralml.pallets.transactionpayment.TransactionPaymentConfig;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Weight;

/** The numbers of the chain; clients see most of them in metadata. */
final class Constants {
  /** What the runtime's own types are named under in metadata. */
  static final String CRATE = "decentralml_runtime";

  static final PalletId SYSTEM = new PalletId("System", 0);
  static final PalletId TIMESTAMP = new PalletId("Timestamp", 1);
  static final PalletId AURA = new PalletId("Aura", 2);
  static final PalletId GRANDPA = new PalletId("Grandpa", 3);
  static final PalletId BALANCES = new PalletId("Balances", 4);
  static final PalletId TRANSACTION_PAYMENT = new PalletId("TransactionPayment", 5);
  static final PalletId SUDO = new PalletId("Sudo", 6);
  static final PalletId TASKS = new PalletId("DecentralMLModule", 7);
  static final PalletId SESSION = new PalletId("Session", 18);
  static final PalletId VALIDATOR_SET = new PalletId("ValidatorSet", 19);

  /** Milliseconds of a slot. */
  static final long SLOT_DURATION = 6_000;

  /** Least milliseconds between two blocks. */
  static final long MINIMUM_PERIOD = 0;

  /**
   * Blocks of a session: a minute of full slots. A change of the validators takes two rotations, so
   * an operator sees it after one to two minutes; a real network may want hours.
   */
  static final BlockNumber SESSION_PERIOD = BlockNumber.of(10);

  /** What metadata calls the keys of a validator. */
  static final String SESSION_KEYS = CRATE + "::opaque::SessionKeys";

  /** A chain without validators would stand still for ever. */
  static final int MIN_VALIDATORS = 1;

  /** As many as both Aura and Grandpa take. */
  static final int MAX_VALIDATORS =
      Math.min(AuraPallet.MAX_AUTHORITIES, GrandpaPallet.MAX_AUTHORITIES);

  /** Two seconds of computing; proofs do not count on a chain of its own. */
  private static final Weight BLOCK_MAX = new Weight(2_000_000_000_000L, -1);

  private static final BlockWeights WEIGHTS =
      BlockWeights.sensible(BlockCosts.BLOCK.weight(), BlockCosts.EXTRINSIC.weight(), BLOCK_MAX);

  /** What the WebAssembly module's memory of 16 MiB holds, as quality/equivalence shows. */
  private static final BlockLength LENGTH = BlockLength.ofBytes(2 * 1024 * 1024);

  static final SystemConfig SYSTEM_CONFIG =
      new SystemConfig(WEIGHTS, LENGTH, 2400, RuntimeDbWeight.ROCKS_DB, Versions.RUNTIME, 42);

  static final BalancesConfig BALANCES_CONFIG =
      new BalancesConfig(
          Balance.of(500),
          50,
          50,
          0,
          new HoldReasons(CRATE + "::RuntimeHoldReason", TasksConfig.holdReasons(TASKS)));

  static final TransactionPaymentConfig PAYMENT_CONFIG =
      new TransactionPaymentConfig(FeePrices.SECOND_OR_MEGABYTE, WEIGHTS, LENGTH, 5);

  private Constants() {}
}
