package io.decentralml.cli.demo;

import io.decentralml.assets.AssetStore;
import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.participant.Participant;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who takes part: Alice is the creator; the others are the development accounts and, beyond five,
 * accounts that Alice funds. Each has a connection of its own.
 *
 * @param creator Alice
 * @param contributors one for each organisation, in the order in which the data are dealt
 */
record Cast(Participant creator, List<Participant> contributors) implements AutoCloseable {
  private static final List<String> DEVELOPMENT_NAMES =
      List.of("Bob", "Charlie", "Dave", "Eve", "Ferdie");
  private static final BigInteger FUNDS = BigInteger.TEN.pow(18).multiply(BigInteger.valueOf(1000));

  Cast {
    contributors = List.copyOf(contributors);
  }

  static Cast gather(URI url, AssetStore store, int organisations) {
    Participant creator = participant("Alice", url, store);
    List<Participant> contributors = new ArrayList<>();
    for (int i = 0; i < organisations; i++) {
      contributors.add(participant(name(i), url, store));
    }
    Cast cast = new Cast(creator, contributors);
    cast.fund();
    return cast;
  }

  private static String name(int index) {
    return index < DEVELOPMENT_NAMES.size()
        ? DEVELOPMENT_NAMES.get(index)
        : "Organisation" + (index + 1);
  }

  private static Participant participant(String name, URI url, AssetStore store) {
    return new Participant(
        name,
        ChainClient.connect(url),
        store,
        KeyPair.fromUri(SignatureScheme.SR25519, "//" + name));
  }

  /** Accounts without money of their own get some for fees and deposits. */
  private void fund() {
    List<Call> transfers = new ArrayList<>();
    for (Participant each :
        contributors.subList(
            Math.min(DEVELOPMENT_NAMES.size(), contributors.size()), contributors.size())) {
      transfers.add(
          creator
              .chain()
              .call(
                  "Balances",
                  "transfer_keep_alive",
                  Map.of("dest", Map.of("Id", each.account()), "value", FUNDS)));
    }
    var _ = creator.chain().submitAll(transfers, creator.key());
  }

  @Override
  public void close() {
    for (Participant each : contributors) {
      each.chain().close();
    }
    creator.chain().close();
  }
}
