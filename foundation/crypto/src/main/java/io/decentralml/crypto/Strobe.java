package io.decentralml.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * STROBE-128 over Keccak-f[1600], with the four operations that merlin transcripts use; confined to
 * the call that made it.
 *
 * <p>Source: Hamburg, "The STROBE protocol framework", 2017, version 1.0.2.
 */
final class Strobe {
  private static final int RATE = 166;
  private static final int INBOUND = 1;
  private static final int APPLICATION = 2;
  private static final int CIPHER = 4;
  private static final int META = 16;

  private final long[] state;
  private int position;
  private int operationStart;

  /** A session of the protocol that {@code protocol} names. */
  Strobe(String protocol) {
    state = new long[KeccakPermutation.LANES];
    absorb(new byte[] {1, (byte) (RATE + 2), 1, 0, 1, 96});
    absorb("STROBEv1.0.2".getBytes(US_ASCII));
    KeccakPermutation.permute(state);
    position = 0;
    metaData(protocol.getBytes(US_ASCII));
  }

  private Strobe(Strobe other) {
    state = other.state.clone();
    position = other.position;
    operationStart = other.operationStart;
  }

  Strobe copy() {
    return new Strobe(this);
  }

  /** meta-AD: a label of the protocol. */
  void metaData(byte[] data) {
    begin(META | APPLICATION);
    absorb(data);
  }

  /** meta-AD that continues the operation before. */
  void moreMetaData(byte[] data) {
    absorb(data);
  }

  /** AD: data that both sides know. */
  void associatedData(byte[] data) {
    begin(APPLICATION);
    absorb(data);
  }

  /** KEY: makes what follows depend on {@code secret}, without a way back. */
  void key(byte[] secret) {
    begin(APPLICATION | CIPHER);
    for (byte value : secret) {
      overwrite(value);
    }
  }

  /** PRF: {@code length} bytes that depend on all that went before. */
  byte[] random(int length) {
    begin(INBOUND | APPLICATION | CIPHER);
    var output = new byte[length];
    for (int i = 0; i < length; i++) {
      int shift = position % Long.BYTES * Byte.SIZE;
      output[i] = (byte) (state[position / Long.BYTES] >>> shift);
      overwrite((byte) 0);
    }
    return output;
  }

  private void begin(int flags) {
    int previousStart = operationStart;
    operationStart = position + 1;
    absorb((byte) previousStart);
    absorb((byte) flags);
    if ((flags & CIPHER) != 0 && position != 0) {
      permute();
    }
  }

  private void absorb(byte[] data) {
    for (byte value : data) {
      absorb(value);
    }
  }

  private void absorb(byte value) {
    mix(position, value);
    advance();
  }

  private void overwrite(byte value) {
    int shift = position % Long.BYTES * Byte.SIZE;
    state[position / Long.BYTES] &= ~(0xffL << shift);
    mix(position, value);
    advance();
  }

  private void advance() {
    position++;
    if (position == RATE) {
      permute();
    }
  }

  private void mix(int index, int value) {
    state[index / Long.BYTES] ^= (value & 0xffL) << (index % Long.BYTES * Byte.SIZE);
  }

  private void permute() {
    mix(position, operationStart);
    mix(position + 1, 0x04);
    mix(RATE + 1, 0x80);
    KeccakPermutation.permute(state);
    position = 0;
    operationStart = 0;
  }
}
