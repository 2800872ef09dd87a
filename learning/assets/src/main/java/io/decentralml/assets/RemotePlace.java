package io.decentralml.assets;

import java.io.IOException;
import java.io.InputStream;

/**
 * What a store out there must be able to do for {@link RemoteAssetStore} to make an {@link
 * AssetStore} of it. Each method is one attempt: it does not try again, does not check bytes, and
 * needs bounded memory. Implementations are safe for use by many threads.
 *
 * <p>Failures are told apart by type: {@link AssetNotFoundException}, {@link
 * StoreAccessDeniedException}, {@link StoreFullException}, {@link StoreUnreachableException} for
 * what may succeed a moment later (no connection, broken off, 5xx, 429), {@link StoreException} for
 * the rest. An exception that an {@link AssetContent} throws while it is read passes through. Any
 * other {@link IOException} of a stream being read counts as broken off.
 */
public interface RemotePlace extends AutoCloseable {
  /** What kind of place it is. */
  StoreKind kind();

  /** Where it is, for messages; never with a secret in it. */
  String name();

  /**
   * Keeps {@code content} under {@code cid}, its name, so that nobody ever sees part of it there.
   *
   * @param progress hears {@link TransferListener#reached} alone
   */
  void write(Cid cid, AssetContent content, TransferListener progress) throws IOException;

  /** The asset's bytes from {@code offset} on; none when that is at its end or behind it. */
  Opened read(Cid cid, long offset) throws IOException;

  /** Whether there is an asset under {@code cid}. */
  boolean has(Cid cid) throws IOException;

  /** As {@link AssetStore#pin}. */
  void pin(Cid cid) throws IOException;

  /** As {@link AssetStore#unpin}. */
  void unpin(Cid cid) throws IOException;

  /** Gives back connections and native memory. */
  @Override
  default void close() throws IOException {}

  /**
   * An asset being read.
   *
   * @param bytes its bytes from the offset on; whoever asked closes it
   * @param totalBytes the whole asset's length, or {@link TransferListener#UNKNOWN}
   */
  record Opened(InputStream bytes, long totalBytes) {}
}
