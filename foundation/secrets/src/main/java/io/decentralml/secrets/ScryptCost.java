package io.decentralml.secrets;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.SCrypt;

/**
 * How much work and memory ({@code 128 · N · r} bytes) it takes to turn a password into a key. Only
 * the settings that polkadot-js accepts are read, so that a file from a stranger cannot ask for
 * more.
 *
 * <p>Source: RFC 7914; {@code @polkadot/util-crypto}, {@code scrypt/defaults.ts} and {@code
 * scrypt/fromU8a.ts}.
 */
enum ScryptCost {
  /** What polkadot-js wrote until 2024: 32 MiB. */
  N15(15, 1),
  /** 32 MiB, three times. */
  N15_THRICE(15, 3),
  /** 64 MiB, twice. */
  N16_TWICE(16, 2),
  /** What polkadot-js writes today: 128 MiB. */
  N17(17, 1);

  static final int SALT_BYTES = 32;

  /** Bytes of salt and settings in a key file. */
  static final int BYTES = SALT_BYTES + 3 * Integer.BYTES;

  private static final int R = 8;
  private static final int KEY_BYTES = 32;

  /** polkadot-js asks for 64 bytes and takes the first half, which are the same 32. */
  private final int logN;

  private final int p;

  ScryptCost(int logN, int p) {
    this.logN = logN;
    this.p = p;
  }

  /** The settings at {@code header}'s position, which moves behind them. */
  static ScryptCost read(ByteBuffer header) throws KeyFileException {
    ByteBuffer settings = header.slice(header.position(), 3 * Integer.BYTES);
    settings.order(ByteOrder.LITTLE_ENDIAN);
    header.position(header.position() + 3 * Integer.BYTES);
    int n = settings.getInt();
    int p = settings.getInt();
    int r = settings.getInt();
    for (ScryptCost each : values()) {
      if (n == 1 << each.logN && p == each.p && r == R) {
        return each;
      }
    }
    throw KeyFileException.malformed(
        "the file asks for scrypt settings that polkadot-js does not allow: N=%s, p=%s, r=%s"
            .formatted(Integer.toUnsignedString(n), Integer.toUnsignedString(p), r));
  }

  void write(ByteBuffer header) {
    ByteBuffer settings = ByteBuffer.allocate(3 * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    settings.putInt(1 << logN).putInt(p).putInt(R).flip();
    header.put(settings);
  }

  /** The key of {@code password}, 32 bytes, which the caller wipes. */
  byte[] key(Password password, byte[] salt) {
    byte[] bytes = password.toBytes();
    try {
      return SCrypt.generate(bytes, salt, 1 << logN, R, p, KEY_BYTES);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
