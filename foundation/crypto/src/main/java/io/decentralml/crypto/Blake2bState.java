package io.decentralml.crypto;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * One BLAKE2b hash under way. Bouncy Castle's, which keeps its sixteen words in an array, takes
 * half as long again, and hashing is most of the work of a trie root. The compression function is
 * one long method so that its words stay in local variables; the loop over rounds keeps it small
 * enough for the just-in-time compiler. Names are those of the RFC: h, v, m, and s for sigma.
 *
 * <p>Source: RFC 7693, sections 3.1 and 3.2.
 */
final class Blake2bState {
  private static final int BLOCK_BYTES = 128;
  private static final int BLOCK_WORDS = 16;
  private static final long NOT_LAST = 0;
  private static final long LAST = -1;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long[] IV = {
    0x6a09e667f3bcc908L, 0xbb67ae8584caa73bL, 0x3c6ef372fe94f82bL, 0xa54ff53a5f1d36f1L,
    0x510e527fade682d1L, 0x9b05688c2b3e6c1fL, 0x1f83d9abfb41bd6bL, 0x5be0cd19137e2179L
  };

  /** Which word of the message each step of each round takes; rounds 10 and 11 repeat 0 and 1. */
  private static final byte[] SIGMA = {
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
    14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3,
    11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4,
    7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8,
    9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13,
    2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9,
    12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11,
    13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10,
    6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5,
    10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0,
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
    14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3
  };

  private final long[] h = IV.clone();
  private final byte[] block = new byte[BLOCK_BYTES];
  private final int outputBytes;
  private int filled;
  private long length;

  Blake2bState(int outputBytes) {
    this.outputBytes = outputBytes;
    h[0] ^= 0x01010000L ^ outputBytes;
  }

  /** Takes in more. The last block waits, since it is compressed in another way. */
  void update(byte[] input, int offset, int count) {
    int from = offset;
    int left = count;
    if (filled > 0 && left > BLOCK_BYTES - filled) {
      int taken = BLOCK_BYTES - filled;
      System.arraycopy(input, from, block, filled, taken);
      from += taken;
      left -= taken;
      filled = 0;
      compressNext(block, 0);
    }
    while (left > BLOCK_BYTES) {
      compressNext(input, from);
      from += BLOCK_BYTES;
      left -= BLOCK_BYTES;
    }
    System.arraycopy(input, from, block, filled, left);
    filled += left;
  }

  private void compressNext(byte[] bytes, int offset) {
    length += BLOCK_BYTES;
    compress(bytes, offset, NOT_LAST);
  }

  /** The hash; the state is of no use afterwards. */
  byte[] finish() {
    length += filled;
    Arrays.fill(block, filled, BLOCK_BYTES, (byte) 0);
    compress(block, 0, LAST);
    for (int i = 0; i < h.length; i++) {
      LONG.set(block, Long.BYTES * i, h[i]);
    }
    return Arrays.copyOf(block, outputBytes);
  }

  private void compress(byte[] bytes, int offset, long finality) {
    compress(h, bytes, offset, length, finality);
  }

  private static void compress(long[] h, byte[] bytes, int offset, long length, long finality) {
    // Made here, so that the compiler knows its length and leaves out the checks of its indices.
    var m = new long[BLOCK_WORDS];
    for (int i = 0; i < BLOCK_WORDS; i++) {
      m[i] = (long) LONG.get(bytes, offset + Long.BYTES * i);
    }
    byte[] s = SIGMA;
    long v0 = h[0];
    long v1 = h[1];
    long v2 = h[2];
    long v3 = h[3];
    long v4 = h[4];
    long v5 = h[5];
    long v6 = h[6];
    long v7 = h[7];
    long v8 = IV[0];
    long v9 = IV[1];
    long v10 = IV[2];
    long v11 = IV[3];
    long v12 = IV[4] ^ length;
    long v13 = IV[5];
    long v14 = IV[6] ^ finality;
    long v15 = IV[7];
    for (int row = 0; row < s.length; row += BLOCK_WORDS) {
      v0 += v4 + m[s[row] & 15];
      v12 = Long.rotateRight(v12 ^ v0, 32);
      v8 += v12;
      v4 = Long.rotateRight(v4 ^ v8, 24);
      v0 += v4 + m[s[row + 1] & 15];
      v12 = Long.rotateRight(v12 ^ v0, 16);
      v8 += v12;
      v4 = Long.rotateRight(v4 ^ v8, 63);
      v1 += v5 + m[s[row + 2] & 15];
      v13 = Long.rotateRight(v13 ^ v1, 32);
      v9 += v13;
      v5 = Long.rotateRight(v5 ^ v9, 24);
      v1 += v5 + m[s[row + 3] & 15];
      v13 = Long.rotateRight(v13 ^ v1, 16);
      v9 += v13;
      v5 = Long.rotateRight(v5 ^ v9, 63);
      v2 += v6 + m[s[row + 4] & 15];
      v14 = Long.rotateRight(v14 ^ v2, 32);
      v10 += v14;
      v6 = Long.rotateRight(v6 ^ v10, 24);
      v2 += v6 + m[s[row + 5] & 15];
      v14 = Long.rotateRight(v14 ^ v2, 16);
      v10 += v14;
      v6 = Long.rotateRight(v6 ^ v10, 63);
      v3 += v7 + m[s[row + 6] & 15];
      v15 = Long.rotateRight(v15 ^ v3, 32);
      v11 += v15;
      v7 = Long.rotateRight(v7 ^ v11, 24);
      v3 += v7 + m[s[row + 7] & 15];
      v15 = Long.rotateRight(v15 ^ v3, 16);
      v11 += v15;
      v7 = Long.rotateRight(v7 ^ v11, 63);
      v0 += v5 + m[s[row + 8] & 15];
      v15 = Long.rotateRight(v15 ^ v0, 32);
      v10 += v15;
      v5 = Long.rotateRight(v5 ^ v10, 24);
      v0 += v5 + m[s[row + 9] & 15];
      v15 = Long.rotateRight(v15 ^ v0, 16);
      v10 += v15;
      v5 = Long.rotateRight(v5 ^ v10, 63);
      v1 += v6 + m[s[row + 10] & 15];
      v12 = Long.rotateRight(v12 ^ v1, 32);
      v11 += v12;
      v6 = Long.rotateRight(v6 ^ v11, 24);
      v1 += v6 + m[s[row + 11] & 15];
      v12 = Long.rotateRight(v12 ^ v1, 16);
      v11 += v12;
      v6 = Long.rotateRight(v6 ^ v11, 63);
      v2 += v7 + m[s[row + 12] & 15];
      v13 = Long.rotateRight(v13 ^ v2, 32);
      v8 += v13;
      v7 = Long.rotateRight(v7 ^ v8, 24);
      v2 += v7 + m[s[row + 13] & 15];
      v13 = Long.rotateRight(v13 ^ v2, 16);
      v8 += v13;
      v7 = Long.rotateRight(v7 ^ v8, 63);
      v3 += v4 + m[s[row + 14] & 15];
      v14 = Long.rotateRight(v14 ^ v3, 32);
      v9 += v14;
      v4 = Long.rotateRight(v4 ^ v9, 24);
      v3 += v4 + m[s[row + 15] & 15];
      v14 = Long.rotateRight(v14 ^ v3, 16);
      v9 += v14;
      v4 = Long.rotateRight(v4 ^ v9, 63);
    }
    h[0] ^= v0 ^ v8;
    h[1] ^= v1 ^ v9;
    h[2] ^= v2 ^ v10;
    h[3] ^= v3 ^ v11;
    h[4] ^= v4 ^ v12;
    h[5] ^= v5 ^ v13;
    h[6] ^= v6 ^ v14;
    h[7] ^= v7 ^ v15;
  }
}
