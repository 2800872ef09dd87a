package io.decentralml.node.pool;

import io.decentralml.node.FakeExtrinsic;
import io.decentralml.node.InvalidTransaction;
import io.decentralml.node.UnknownTransaction;
import io.decentralml.primitives.Hash256;
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
  public TransactionValidity validate(Bytes bytes, Hash256 block) {
    validations++;
    FakeExtrinsic extrinsic = FakeExtrinsic.read(new ScaleReader(bytes.toArray()));
    int expected = nonce(extrinsic.account());
    return switch (extrinsic.deed()) {
      case BAD_PROOF -> new TransactionValidity.Invalid(new InvalidTransaction(4, 0));
      case UNKNOWN -> new TransactionValidity.Unknown(new UnknownTransaction(0, 0));
      case TRAP -> new TransactionValidity.Trapped("out of luck");
      case NO_TAGS -> new TransactionValidity.Valid(1, List.of(), List.of(), 64, true);
      default -> {
        if (extrinsic.nonce() < expected) {
          yield new TransactionValidity.Invalid(
              new InvalidTransaction(InvalidTransaction.STALE, 0));
        }
        yield valid(extrinsic, expected);
      }
    };
  }

  private static TransactionValidity valid(FakeExtrinsic extrinsic, int expected) {
    List<Bytes> requires =
        extrinsic.nonce() == expected
            ? List.of()
            : List.of(FakeExtrinsic.tag(extrinsic.account(), extrinsic.nonce() - 1));
    long longevity = extrinsic.deed() == FakeExtrinsic.Deed.SHORT_LIVED ? 2 : 64;
    return new TransactionValidity.Valid(
        extrinsic.priority(),
        requires,
        List.of(FakeExtrinsic.tag(extrinsic.account(), extrinsic.nonce())),
        longevity,
        true);
  }
}
