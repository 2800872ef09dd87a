package io.decentralml.node.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.testkit.Hex;
import org.junit.jupiter.api.Test;

class PeerIdTest {
  /** The bootnode of Substrate's documentation: {@code --node-key 00…01}. */
  @Test
  void of_nodeKeyOne_isTheNameThatSubstrateGives() {
    byte[] seed = Hex.bytes("00".repeat(31) + "01");

    String name = PeerId.of(KeyPair.fromSeed(SignatureScheme.ED25519, seed).publicKey());

    assertThat(name).isEqualTo("12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp");
  }
}
