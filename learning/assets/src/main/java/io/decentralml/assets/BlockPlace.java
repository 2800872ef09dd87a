package io.decentralml.assets;

import java.io.IOException;

/** A place that also gives the blocks of an asset's tree, so that it is checked while it comes. */
public interface BlockPlace extends RemotePlace {
  /** The largest block anyone may hand in: 2 MiB, as in Bitswap. */
  int MAX_BLOCK_BYTES = 2 << 20;

  /** The block that {@code cid} names, unchecked; one attempt. */
  byte[] block(Cid cid) throws IOException;
}
