package io.decentralml.cli.node;

import io.decentralml.node.chain.Genesis;
import io.decentralml.runtime.DecentralMLRuntime;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Bytes;
import io.decentralml.state.HostServices;
import io.decentralml.state.OverlayHostFunctions;
import io.decentralml.state.SessionKeystore;
import io.decentralml.state.StateOverlay;
import io.decentralml.state.VerifiedSignatures;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The beginning of a chain, for its specification.
 *
 * @param chain which
 */
record SpecGenesis(KnownChain chain) {
  private static final Bytes CODE = Bytes.utf8(":code");

  /** A genesis has no keys to make. */
  private static final SessionKeystore NO_KEYS =
      new SessionKeystore() {
        @Override
        public Bytes generateSr25519(Bytes keyType, Optional<Bytes> seed) {
          throw new IllegalStateException("a genesis makes no keys");
        }

        @Override
        public Bytes generateEd25519(Bytes keyType, Optional<Bytes> seed) {
          throw new IllegalStateException("a genesis makes no keys");
        }
      };

  private static HostFunctions host(StateOverlay overlay) {
    return new OverlayHostFunctions(
        overlay, new HostServices(new VerifiedSignatures(1), NO_KEYS, (level, target, text) -> {}));
  }

  /** What the state is made of, as JSON. */
  String preset() {
    return Genesis.preset(new DecentralMLRuntime(), chain.preset(), SpecGenesis::host);
  }

  /** The state itself. */
  SortedMap<Bytes, Bytes> entries() {
    return Genesis.ofPreset(new DecentralMLRuntime(), chain.preset(), SpecGenesis::host)
        .with(CODE, RuntimeCode.bytes())
        .entries();
  }
}
