package io.decentralml.cli.asset;

import io.decentralml.assets.AssetStore;
import io.decentralml.cli.console.SignerOptions;
import io.decentralml.cli.console.StoreOptions;
import io.decentralml.cli.console.Stores;
import io.decentralml.crypto.KeyPair;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** A command that works with stores. */
abstract class StoreCommand extends AnsweringCommand {
  private static final String CRUST = "crust:";

  @Mixin private SignerOptions signer = new SignerOptions();

  final AssetStore open(StoreOptions store) throws IOException {
    return open(store.text());
  }

  /** Opens a store; only Crust asks who is signing, and only to write. */
  final AssetStore open(String text) throws IOException {
    return Stores.open(text, text.startsWith(CRUST) ? signer.keyPairIfNamed() : Optional.empty());
  }

  /** Who reads, or signs. */
  final KeyPair signer() {
    return signer.keyPair();
  }
}
