package io.decentralml.crypto;

import org.bouncycastle.crypto.digests.KeccakDigest;

/**
 * Keccak with 256 bits of output and the padding from before SHA-3 was standardised, as Ethereum
 * uses it. Thread-safe.
 *
 * <p>Source: Bertoni, Daemen, Peeters, Van Assche, "The Keccak reference", 2011.
 */
public final class Keccak256 {
  private static final int OUTPUT_BYTES = 32;

  private Keccak256() {}

  /** The 32-byte hash of {@code input}. */
  public static byte[] hash(byte[] input) {
    var digest = new KeccakDigest(OUTPUT_BYTES * Byte.SIZE);
    digest.update(input, 0, input.length);
    var output = new byte[OUTPUT_BYTES];
    digest.doFinal(output, 0);
    return output;
  }
}
