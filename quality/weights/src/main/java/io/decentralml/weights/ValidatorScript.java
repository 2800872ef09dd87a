package io.decentralml.weights;

import static io.decentralml.weights.CostClass.SESSION;
import static io.decentralml.weights.CostClass.VALIDATOR_SET;

import io.decentralml.crypto.KeyPair;
import io.decentralml.frame.system.MeasuredCost;
import io.decentralml.pallets.balances.BalancesCall;
import io.decentralml.pallets.validatorset.ValidatorSetCall;
import io.decentralml.primitives.Balance;

/** Measures the calls of Session and ValidatorSet, and what a rotation takes. */
final class ValidatorScript {
  private static final int PERIOD = 10;
  private static final int MORE_VALIDATORS = 10;

  private ValidatorScript() {}

  static void measure(Workbench bench) {
    KeyPair ferdie = Workbench.account("Ferdie");
    bench.signed(SESSION, "SET_KEYS", ferdie, keys(ferdie));
    bench.unapplied(SESSION, "PURGE_KEYS", ferdie, Calls.of(SESSION, 1));
    ValidatorSetCall add = new ValidatorSetCall.AddValidator(Calls.account(ferdie));
    ValidatorSetCall remove = new ValidatorSetCall.RemoveValidator(Calls.account(ferdie));
    bench.byRoot(VALIDATOR_SET, "ADD_VALIDATOR", Calls.of(add));
    bench.byRoot(VALIDATOR_SET, "REMOVE_VALIDATOR", Calls.of(remove));
    MeasuredCost one = rotation(bench);
    for (int i = 0; i < MORE_VALIDATORS; i++) {
      join(bench, Workbench.account("Validator" + i));
    }
    bench.grow(SESSION, "ROTATION", 1, one, 1 + MORE_VALIDATORS, rotation(bench));
  }

  private static void join(Workbench bench, KeyPair validator) {
    bench.apply(
        bench.root(),
        Calls.of(
            new BalancesCall.TransferKeepAlive(
                Calls.address(validator), Balance.of(1_000_000_000_000_000_000L))));
    bench.apply(validator, keys(validator));
    bench.apply(
        bench.root(),
        Workbench.sudo(Calls.of(new ValidatorSetCall.AddValidator(Calls.account(validator)))));
  }

  /**
   * What the beginning of a block takes beyond that of another, where a session ends and validators
   * change.
   */
  private static MeasuredCost rotation(Workbench bench) {
    bench.pass(PERIOD - bench.block() % PERIOD); // what was ordered is queued now
    bench.pass(PERIOD - 2);
    MeasuredCost usual = bench.beginningOfNextBlock();
    MeasuredCost rotating = bench.beginningOfNextBlock();
    return new MeasuredCost(
        Math.max(0, rotating.time() - usual.time()),
        rotating.reads() - usual.reads(),
        rotating.writes() - usual.writes());
  }

  private static byte[] keys(KeyPair validator) {
    byte[] noProof = {0};
    return Calls.of(SESSION, 0, validator.publicKey(), validator.publicKey(), noProof);
  }
}
