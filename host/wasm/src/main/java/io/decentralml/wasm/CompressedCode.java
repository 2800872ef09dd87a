package io.decentralml.wasm;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Code as chains store it: eight bytes by which hosts know it, then zstd. Code without them is not
 * compressed.
 *
 * <p>Source: Polkadot specification, section 2.6.2 "Loading the Runtime Code".
 */
final class CompressedCode {
  private static final byte[] PREFIX = HexFormat.of().parseHex("52bc537646db8e05");

  /** What hosts unpack at most: 50 MiB. */
  private static final int MOST_BYTES = 50 << 20;

  private CompressedCode() {}

  /** The module in {@code code}. */
  static byte[] unpack(byte[] code) throws CodeException {
    int start = PREFIX.length;
    if (code.length < start || !Arrays.equals(code, 0, start, PREFIX, 0, start)) {
      return code;
    }
    byte[] packed = Arrays.copyOfRange(code, start, code.length);
    try {
      long size = Zstd.getFrameContentSize(packed);
      if (size < 0 || size > MOST_BYTES) {
        throw new CodeException("the code does not say its length, or it is more than 50 MiB");
      }
      return Zstd.decompress(packed, (int) size);
    } catch (ZstdException broken) {
      throw new CodeException("the compressed code cannot be unpacked", broken);
    }
  }
}
