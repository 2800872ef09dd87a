package io.decentralml.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.testkit.Hex;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EcdsaTest {
  private static final byte[] HASH = Blake2b.hash256(new byte[] {7});
  private static final KeyPair PAIR = KeyPair.fromUri(SignatureScheme.ECDSA, "//Alice");

  private static byte[] signature() {
    return PAIR.sign(new byte[] {7});
  }

  @Test
  void recover_ownSignature_givesTheKey() {
    assertThat(Ecdsa.recover(signature(), HASH)).contains(PAIR.publicKey());
  }

  @Test
  void recover_ethereumIdentifier_givesTheKeyButVerifyRefuses() {
    byte[] signature = signature();
    signature[64] += (byte) 27;
    assertThat(Ecdsa.recover(signature, HASH)).contains(PAIR.publicKey());
    assertThat(Ecdsa.verifyHash(signature, HASH, PAIR.publicKey())).isFalse();
  }

  @Test
  void recover_scalarsOutOfRange_givesNothing() {
    byte[] order = Hex.bytes("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141");
    for (int part = 0; part < 64; part += 32) {
      byte[] zero = signature();
      Arrays.fill(zero, part, part + 32, (byte) 0);
      assertThat(Ecdsa.recover(zero, HASH)).isEmpty();
      byte[] tooLarge = signature();
      System.arraycopy(order, 0, tooLarge, part, 32);
      assertThat(Ecdsa.recover(tooLarge, HASH)).isEmpty();
    }
  }

  @Test
  void recover_identifierOutOfRange_givesNothing() {
    byte[] signature = signature();
    signature[64] = 4;
    assertThat(Ecdsa.recover(signature, HASH)).isEmpty();
    signature[64] = 2;
    assertThat(Ecdsa.recover(signature, HASH)).isEmpty();
  }

  @Test
  void fromSeed_zeroOrOrder_isRefused() {
    assertThatThrownBy(() -> KeyPair.fromSeed(SignatureScheme.ECDSA, new byte[32]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
