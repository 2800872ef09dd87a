package io.decentralml.equivalence;

import io.decentralml.client.ChainMetadata;
import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.metadata.RuntimeMetadata;
import io.decentralml.metadata.Value;
import io.decentralml.primitives.AccountId;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.U128;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Those who make calls, with keys of all schemes; the first has the sudo key. */
final class Signers {
  private static final List<KeyPair> KEYS =
      List.of(
          KeyPair.fromUri(SignatureScheme.SR25519, "//Alice"),
          KeyPair.fromUri(SignatureScheme.SR25519, "//Bob"),
          KeyPair.fromUri(SignatureScheme.SR25519, "//Charlie"),
          KeyPair.fromUri(SignatureScheme.SR25519, "//Dave"),
          KeyPair.fromUri(SignatureScheme.SR25519, "//Eve"),
          KeyPair.fromUri(SignatureScheme.SR25519, "//Ferdie"),
          KeyPair.fromUri(SignatureScheme.ED25519, "//Grace"),
          KeyPair.fromUri(SignatureScheme.ECDSA, "//Heidi"));

  private static final List<AccountId> ACCOUNTS =
      KEYS.stream().map(each -> AccountId.of(each.accountId())).toList();

  private final ChainMetadata metadata;
  private final RandomGenerator random;

  Signers(RuntimeMetadata metadata, RandomGenerator random) {
    this.metadata = new ChainMetadata(metadata);
    this.random = random;
  }

  /**
   * A call and who makes it.
   *
   * @param signer who pays for it
   * @param call its SCALE bytes
   */
  record Request(KeyPair signer, Bytes call) {}

  List<AccountId> accounts() {
    return ACCOUNTS;
  }

  AccountId anybody() {
    return ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
  }

  static Value address(AccountId account) {
    return Value.variant("Id", Value.of(account));
  }

  /** A call whose arguments are named; options that are not named are none. */
  Bytes call(String pallet, String name, Map<String, ?> arguments) {
    return metadata.call(pallet, name, arguments).encoded();
  }

  /** {@code call} by {@code account}. */
  Request by(AccountId account, Bytes call) {
    return new Request(KEYS.get(ACCOUNTS.indexOf(account)), call);
  }

  /** {@code call} within sudo, by the one who may. */
  Request asRoot(Bytes call) {
    return new Request(
        KEYS.getFirst(), call("Sudo", "sudo", Map.of("call", new Value.Encoded(call))));
  }

  /** Money for {@code poor}: calls that take everything would soon leave nobody to pay fees. */
  Request endow(AccountId poor) {
    return asRoot(
        call(
            "Balances",
            "force_set_balance",
            Map.of("who", address(poor), "new_free", U128.of(1L << 20, 0))));
  }

  /** Money for the one with the sudo key, who endows the others. */
  Request support(AccountId by) {
    return by(
        by,
        call(
            "Balances",
            "transfer_keep_alive",
            Map.of("dest", address(ACCOUNTS.getFirst()), "value", U128.of(1L << 10, 0))));
  }

  /** What closes a chain: the sudo key goes to another, who gives it up for ever. */
  List<Request> farewell() {
    AccountId heir = ACCOUNTS.get(1);
    List<Request> requests = new ArrayList<>();
    ACCOUNTS.forEach(each -> requests.add(support(each)));
    requests.add(endow(heir));
    requests.add(by(ACCOUNTS.getFirst(), call("Sudo", "set_key", Map.of("new", address(heir)))));
    requests.add(by(heir, call("Sudo", "remove_key", Map.of())));
    return requests;
  }
}
