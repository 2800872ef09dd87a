package io.decentralml.node.pool;

import io.decentralml.node.FakeExtrinsic;
import io.decentralml.primitives.Hash256;
import io.decentralml.runtimeapi.InvalidTransaction;
import io.decentralml.runtimeapi.TransactionValidity;
import io.decentralml.runtimeapi.UnknownTransaction;
import io.decentralml.runtimeapi.ValidTransaction;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nonces by account, and the validity of fake extrinsics by them. */
final class FakeLedger implements TransactionValidator {
  final Map<Integer, Integer> nonces = new HashMap<>();
  int validations;

  int nonce(int account) {
    return nonces.getOrDefault(account, 0);
  }

  @Override
  public Validation validate(Bytes bytes, Hash256 block) {
    validations++;
    FakeExtrinsic extrinsic = FakeExtrinsic.read(new ScaleReader(bytes.toArray()));
    int expected = nonce(extrinsic.account());
    return switch (extrinsic.deed()) {
      case BAD_PROOF -> invalid(new InvalidTransaction.BadProof());
      case UNKNOWN -> answer(TransactionValidity.unknown(new UnknownTransaction.CannotLookup()));
      case TRAP -> new Validation.Trapped("out of luck");
      case NO_TAGS -> valid(new ValidTransaction(1, List.of(), List.of(), 64, true));
      default -> {
        if (extrinsic.nonce() < expected) {
          yield invalid(new InvalidTransaction.Stale());
        }
        yield valid(extrinsic, expected);
      }
    };
  }

  private static Validation valid(FakeExtrinsic extrinsic, int expected) {
    List<Bytes> requires =
        extrinsic.nonce() == expected
            ? List.of()
            : List.of(FakeExtrinsic.tag(extrinsic.account(), extrinsic.nonce() - 1));
    long longevity = extrinsic.deed() == FakeExtrinsic.Deed.SHORT_LIVED ? 2 : 64;
    return valid(
        new ValidTransaction(
            extrinsic.priority(),
            requires,
            List.of(FakeExtrinsic.tag(extrinsic.account(), extrinsic.nonce())),
            longevity,
            true));
  }

  private static Validation valid(ValidTransaction transaction) {
    return answer(new TransactionValidity.Valid(transaction));
  }

  private static Validation invalid(InvalidTransaction reason) {
    return answer(TransactionValidity.invalid(reason));
  }

  private static Validation answer(TransactionValidity validity) {
    return new Validation.Answered(validity);
  }
}
