package io.decentralml.primitives;

import io.decentralml.scale.Codec;

/**
 * For how long a signed extrinsic is valid.
 *
 * <p>Source: Substrate, {@code sp_runtime::generic::Era}.
 */
public sealed interface Era {
  /** The codec: one byte 00, or two bytes. */
  Codec<Era> CODEC = new EraCodec();

  /** For ever. */
  record Immortal() implements Era {}

  /**
   * For {@code period} blocks, counted from the last block whose number is {@code phase} modulo
   * {@code period}.
   *
   * @param period a power of two, 4 to 65536 blocks
   * @param phase less than the period, and a multiple of a 4096th of it
   */
  record Mortal(int period, int phase) implements Era {
    /** Checks the ranges. */
    public Mortal {
      if (period < 4 || period > 65536 || Integer.bitCount(period) != 1) {
        throw new IllegalArgumentException("period " + period + " is no power of 2 in 4..65536");
      }
      if (phase < 0 || phase >= period || phase % EraCodec.quantum(period) != 0) {
        throw new IllegalArgumentException("phase " + phase + " in a period of " + period);
      }
    }
  }

  /** Valid for ever. */
  static Era immortal() {
    return new Immortal();
  }

  /**
   * Valid for about {@code blocks} blocks from {@code current} on.
   *
   * @param blocks rounded up to a power of two, 4 to 65536
   */
  static Era mortal(int blocks, BlockNumber current) {
    int wanted = Math.max(4, Math.min(blocks, 65536));
    int period = wanted == 65536 ? wanted : Integer.highestOneBit(wanted * 2 - 1);
    int quantum = EraCodec.quantum(period);
    int phase = (int) (current.toLong() % period) / quantum * quantum;
    return new Mortal(period, phase);
  }

  /** The block from which the extrinsic counts, if {@code current} is the last block. */
  default BlockNumber birth(BlockNumber current) {
    return switch (this) {
      case Immortal() -> BlockNumber.ZERO;
      case Mortal(int period, int phase) -> {
        long from = Math.max(current.toLong(), phase);
        yield BlockNumber.of((int) ((from - phase) / period * period + phase));
      }
    };
  }

  /** The first block in which the extrinsic is no longer valid; 2^32 - 1 for ever. */
  default BlockNumber death(BlockNumber current) {
    return switch (this) {
      case Immortal() -> BlockNumber.of(-1);
      case Mortal(int period, int _) -> birth(current).saturatingPlus(period);
    };
  }
}
