package io.decentralml.assets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A place that keeps assets under their {@link Cid}.
 *
 * <p>Every implementation checks what it reads against the name, whatever the place behind it says,
 * so a caller may trust the bytes it gets. Implementations are safe for use by many threads.
 */
public interface AssetStore {
  /** The largest asset that {@link #get(Cid)} reads into memory: 256 MiB. */
  long DEFAULT_MAX_BYTES = 256L << 20;

  /**
   * Keeps all bytes of {@code content}, read to its end and not closed; putting what is there
   * already changes nothing. When it returns, the asset survives a crash of the process and, where
   * the place can promise it, of the machine.
   *
   * @throws IOException when reading or writing fails; the asset may or may not be there then
   */
  Cid put(InputStream content) throws IOException;

  /** As {@link #put(InputStream)}. */
  default Cid put(byte[] content) throws IOException {
    return put(new ByteArrayInputStream(content));
  }

  /**
   * The bytes that {@code cid} names.
   *
   * @param maxBytes what the caller is willing to hold in memory
   * @throws AssetNotFoundException when the store has no such asset
   * @throws AssetTooLargeException when it has more than {@code maxBytes}
   * @throws CorruptAssetException when the store's bytes are not the ones {@code cid} names
   * @throws IOException when reading fails
   */
  byte[] get(Cid cid, long maxBytes) throws IOException;

  /** As {@link #get(Cid, long)} with {@link #DEFAULT_MAX_BYTES}. */
  default byte[] get(Cid cid) throws IOException {
    return get(cid, DEFAULT_MAX_BYTES);
  }

  /**
   * Whether the store has an asset under {@code cid}; its bytes are not checked.
   *
   * @throws IOException when the store cannot tell
   */
  boolean has(Cid cid) throws IOException;
}
