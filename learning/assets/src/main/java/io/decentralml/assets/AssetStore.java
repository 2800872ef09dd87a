package io.decentralml.assets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * A place that keeps assets under their {@link Cid}.
 *
 * <p>Every implementation checks what it reads against the name, whatever the place behind it says,
 * so a caller may trust the bytes it gets. Implementations are safe for use by many threads, need
 * memory that does not grow with an asset (but for {@link #get}), and try again by themselves what
 * may succeed a moment later.
 *
 * <p>Besides what each method names, all fail with {@link StoreAccessDeniedException} when the
 * place refuses the credentials, {@link StoreFullException} when it has no room, {@link
 * StoreUnreachableException} when it does not answer after several attempts, and {@link
 * StoreException} for what else it says.
 */
public interface AssetStore extends AutoCloseable {
  /** The largest asset that {@link #get(Cid)} reads into memory: 256 MiB. */
  long DEFAULT_MAX_BYTES = 256L << 20;

  /** What kind of place it is. */
  StoreKind kind();

  /** Where it is, for messages; never with a secret in it. */
  String place();

  /**
   * Keeps all bytes of {@code content}; putting what is there already changes nothing. When it
   * returns, the asset survives a crash of the process and, where the place can promise it, of the
   * machine.
   *
   * @throws IOException when reading or writing fails; the asset may or may not be there then
   */
  Cid put(AssetContent content, TransferListener listener) throws IOException;

  /**
   * As {@link #put(AssetContent, TransferListener)} for bytes that can be read only once and whose
   * number is not known; reads {@code content} to its end and does not close it.
   */
  Cid put(InputStream content, TransferListener listener) throws IOException;

  /** As {@link #put(InputStream, TransferListener)}, unheard. */
  default Cid put(InputStream content) throws IOException {
    return put(content, TransferListener.NONE);
  }

  /** As {@link #put(InputStream)}. */
  default Cid put(byte[] content) throws IOException {
    return put(new ByteArrayInputStream(content));
  }

  /**
   * The bytes that {@code cid} names, as a stream of any length. Its bytes are checked as they
   * come: block by block where the place knows the asset's tree, else at the end, where the last
   * block is held back until all is found right. So whoever has read to the end has the right
   * bytes; whoever acts before that must be able to take it back when the stream throws {@link
   * CorruptAssetException}.
   *
   * @throws AssetNotFoundException when the store has no such asset
   * @throws IOException when reading fails
   */
  InputStream open(Cid cid) throws IOException;

  /**
   * Copies the bytes that {@code cid} names to {@code target}, which appears whole and checked, or
   * not at all. They are gathered in a file beside it, {@code <name>.<cid>.part}; after an
   * interruption the next copy goes on where that file ends.
   *
   * @throws AssetNotFoundException when the store has no such asset
   * @throws CorruptAssetException when the store's bytes are not the ones {@code cid} names; the
   *     part file is gone then
   * @throws IOException when reading or writing fails; the part file is kept
   */
  void copy(Cid cid, Path target, TransferListener listener) throws IOException;

  /**
   * The bytes that {@code cid} names.
   *
   * @param maxBytes what the caller is willing to hold in memory
   * @throws AssetNotFoundException when the store has no such asset
   * @throws AssetTooLargeException when it has more than {@code maxBytes}
   * @throws CorruptAssetException when the store's bytes are not the ones {@code cid} names
   * @throws IOException when reading fails
   */
  default byte[] get(Cid cid, long maxBytes) throws IOException {
    int limit = (int) Math.min(maxBytes, Integer.MAX_VALUE - 9);
    try (InputStream in = open(cid)) {
      byte[] bytes = in.readNBytes(limit);
      if (in.read() >= 0) {
        throw new AssetTooLargeException(cid, limit);
      }
      return bytes;
    }
  }

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

  /**
   * Asks the place to keep the asset until {@link #unpin}; whatever is put is kept from the start.
   * A place that can fetch from others does so.
   *
   * @throws AssetNotFoundException when the place neither has nor finds it
   * @throws IOException when the place refuses
   */
  void pin(Cid cid) throws IOException;

  /**
   * Lets the place forget the asset: a folder and an object store delete it, IPFS may collect its
   * blocks later. An unknown asset is none to forget, so that changes nothing.
   *
   * @throws IOException when the place refuses
   */
  void unpin(Cid cid) throws IOException;

  /** Gives back connections and native memory; the assets stay. */
  @Override
  default void close() throws IOException {}
}
