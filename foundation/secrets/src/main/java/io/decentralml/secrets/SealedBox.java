package io.decentralml.secrets;

import java.util.Arrays;
import org.bouncycastle.crypto.digests.Blake2bDigest;

/** The layout of a sealed box: an ephemeral public key of 32 bytes, then the box. */
final class SealedBox {
  private static final int NONCE_BYTES = 24;

  private SealedBox() {}

  /** BLAKE2b-192 of both public keys: the ephemeral key is used once, so the nonce is too. */
  static byte[] nonce(byte[] ephemeral, byte[] recipient) {
    var digest = new Blake2bDigest(NONCE_BYTES * Byte.SIZE);
    digest.update(ephemeral, 0, ephemeral.length);
    digest.update(recipient, 0, recipient.length);
    var nonce = new byte[NONCE_BYTES];
    digest.doFinal(nonce, 0);
    return nonce;
  }

  static byte[] join(byte[] ephemeral, byte[] box) {
    byte[] sealed = Arrays.copyOf(ephemeral, ephemeral.length + box.length);
    System.arraycopy(box, 0, sealed, ephemeral.length, box.length);
    return sealed;
  }
}
