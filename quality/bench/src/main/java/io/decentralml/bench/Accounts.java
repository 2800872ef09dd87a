package io.decentralml.bench;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.primitives.AccountId;
import io.decentralml.scale.U128;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Key pairs for transfers. */
final class Accounts {
  /** Who owns funds from the beginning. */
  static final KeyPair ALICE = KeyPair.fromUri(SignatureScheme.SR25519, "//Alice");

  /** What each account gets from Alice: 1 DML. */
  static final U128 ENDOWMENT = U128.of(1_000_000_000_000_000_000L);

  /** What the accounts send each other. */
  static final U128 AMOUNT = U128.of(1_000_000_000_000L);

  private Accounts() {}

  /** New pairs, the same ones at every call. */
  static List<KeyPair> generate(int count) {
    var random = new SplittableRandom(4);
    return Stream.generate(() -> KeyPair.generate(SignatureScheme.SR25519, random))
        .limit(count)
        .toList();
  }

  static AccountId id(KeyPair pair) {
    return AccountId.of(pair.accountId());
  }
}
