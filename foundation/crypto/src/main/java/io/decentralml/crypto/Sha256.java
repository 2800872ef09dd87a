package io.decentralml.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256. Thread-safe.
 *
 * <p>Source: FIPS 180-4.
 */
public final class Sha256 {
  private Sha256() {}

  /** The 32-byte hash of {@code input}. */
  public static byte[] hash(byte[] input) {
    return digest().digest(input);
  }

  // The JDK's digest uses the processor's SHA instructions, BouncyCastle's does not.
  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new AssertionError("every Java platform must have SHA-256", absent);
    }
  }
}
