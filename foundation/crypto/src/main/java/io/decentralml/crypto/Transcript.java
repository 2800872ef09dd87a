package io.decentralml.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.random.RandomGenerator;

/**
 * A merlin transcript: messages with labels go in, challenges that depend on all of them come out.
 * Confined to the call that made it; {@link #copy} starts another from the same past.
 *
 * <p>Source: de Valence, "Merlin: composable proof transcripts", protocol "Merlin v1.0".
 */
final class Transcript {
  private final Strobe strobe;

  /** A transcript of the protocol that {@code label} names. */
  Transcript(String label) {
    strobe = new Strobe("Merlin v1.0");
    append("dom-sep", label.getBytes(US_ASCII));
  }

  private Transcript(Strobe strobe) {
    this.strobe = strobe;
  }

  Transcript copy() {
    return new Transcript(strobe.copy());
  }

  void append(String label, byte[] message) {
    label(label, message.length);
    strobe.associatedData(message);
  }

  /** {@code length} bytes that depend on everything appended so far. */
  byte[] challenge(String label, int length) {
    label(label, length);
    return strobe.random(length);
  }

  /**
   * {@code length} secret bytes that depend on the transcript, on {@code secret} and on {@code
   * random}; the transcript itself stays as it is. A weak {@code random} alone does not reveal or
   * repeat them.
   */
  byte[] witness(String label, byte[] secret, RandomGenerator random, int length) {
    var entropy = new byte[32];
    random.nextBytes(entropy);
    Transcript branch = copy();
    branch.label(label, secret.length);
    branch.strobe.key(secret);
    branch.strobe.metaData("rng".getBytes(US_ASCII));
    branch.strobe.key(entropy);
    branch.strobe.metaData(littleEndian(length));
    return branch.strobe.random(length);
  }

  private void label(String label, int length) {
    strobe.metaData(label.getBytes(US_ASCII));
    strobe.moreMetaData(littleEndian(length));
  }

  private static byte[] littleEndian(int length) {
    return new byte[] {
      (byte) length, (byte) (length >>> 8), (byte) (length >>> 16), (byte) (length >>> 24)
    };
  }
}
