package io.decentralml.wasmtoolchain;

import com.github.luben.zstd.Zstd;
import java.util.HexFormat;

/**
 * Runtime code as chains store it: eight bytes by which hosts know it, then zstd.
 *
 * <p>Source: Polkadot specification, section 2.6.2 "Loading the Runtime Code".
 */
final class CompressedCode {
  private static final byte[] PREFIX = HexFormat.of().parseHex("52bc537646db8e05");
  private static final int LEVEL = 19;

  private CompressedCode() {}

  /** The compressed form of a module. */
  static byte[] of(byte[] module) {
    byte[] compressed = Zstd.compress(module, LEVEL);
    byte[] code = new byte[PREFIX.length + compressed.length];
    System.arraycopy(PREFIX, 0, code, 0, PREFIX.length);
    System.arraycopy(compressed, 0, code, PREFIX.length, compressed.length);
    return code;
  }
}
