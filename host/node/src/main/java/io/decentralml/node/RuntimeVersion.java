package io.decentralml.node;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleException;
import io.decentralml.scale.ScaleReader;
import java.util.ArrayList;
import java.util.List;

/**
 * The version of a runtime. Numbers are unsigned 32-bit, shown as {@code long}.
 *
 * @param apis the runtime interfaces served and their versions
 *     <p>Source: Polkadot specification, appendix C, {@code Core_version}.
 */
public record RuntimeVersion(
    String specName,
    String implName,
    long authoringVersion,
    long specVersion,
    long implVersion,
    List<Api> apis,
    long transactionVersion,
    int systemVersion) {
  /**
   * One runtime interface.
   *
   * @param id 8 bytes, BLAKE2b-64 of the interface's name
   */
  public record Api(Bytes id, long version) {}

  /** Copies the list. */
  public RuntimeVersion {
    apis = List.copyOf(apis);
  }

  /**
   * Reads what {@code Core_version} answers.
   *
   * @throws ScaleException if the bytes are something else
   */
  public static RuntimeVersion decode(byte[] bytes) {
    ScaleReader in = new ScaleReader(bytes);
    String specName = in.string();
    String implName = in.string();
    long authoringVersion = unsigned(in.u32());
    long specVersion = unsigned(in.u32());
    long implVersion = unsigned(in.u32());
    List<Api> apis = new ArrayList<>();
    for (int left = in.length(12); left > 0; left--) {
      apis.add(new Api(Bytes.wrap(in.bytes(8)), unsigned(in.u32())));
    }
    long transactionVersion = unsigned(in.u32());
    int systemVersion = in.u8();
    if (in.failed()) {
      throw new ScaleException(in.position(), "a runtime version");
    }
    return new RuntimeVersion(
        specName,
        implName,
        authoringVersion,
        specVersion,
        implVersion,
        apis,
        transactionVersion,
        systemVersion);
  }

  private static long unsigned(int value) {
    return Integer.toUnsignedLong(value);
  }
}
