package io.decentralml.federated;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Who sends updates: opaque bytes, on a chain those of the account. Ordered by unsigned bytes,
 * which is the order of aggregation. Immutable.
 */
public final class ClientId implements Comparable<ClientId> {
  private final byte[] bytes;

  private ClientId(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The id with these bytes, at least one. */
  public static ClientId of(byte[] bytes) {
    if (bytes.length == 0) {
      throw new IllegalArgumentException("a client id has at least one byte");
    }
    return new ClientId(bytes.clone());
  }

  /** The id that {@link #toString()} wrote. */
  public static ClientId parse(String hex) {
    return of(HexFormat.of().parseHex(hex));
  }

  /** The id of the simulated client {@code index}: four bytes, big endian. */
  public static ClientId simulated(int index) {
    return new ClientId(ByteBuffer.allocate(Integer.BYTES).putInt(index).array());
  }

  /** The bytes. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  @Override
  public int compareTo(ClientId other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ClientId that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Lower-case hexadecimal. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
