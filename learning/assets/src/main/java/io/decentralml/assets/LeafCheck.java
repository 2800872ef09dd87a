package io.decentralml.assets;

import java.io.IOException;

/**
 * Compares an asset's blocks, in order and each of {@link CidHasher#CHUNK_BYTES} but for the last,
 * with its name. One asset, one thread.
 */
interface LeafCheck {
  /**
   * The next block.
   *
   * @throws CorruptAssetException when it is seen to be wrong already; the same place in the asset
   *     may then be checked again with other bytes
   * @throws IOException when what is needed to tell cannot be fetched
   */
  void block(byte[] bytes, int length) throws IOException;

  /**
   * There are no more blocks.
   *
   * @throws CorruptAssetException when they were not the ones that the name stands for
   */
  void end() throws CorruptAssetException;
}
