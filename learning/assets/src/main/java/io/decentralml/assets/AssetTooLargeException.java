package io.decentralml.assets;

import java.io.IOException;

/** An asset is larger than its reader allows. */
public final class AssetTooLargeException extends IOException {
  private static final long serialVersionUID = 1;

  /** {@code cid} has more than {@code maxBytes}. */
  public AssetTooLargeException(Cid cid, long maxBytes) {
    super(
        "asset "
            + cid
            + " has more than the "
            + maxBytes
            + " bytes allowed here: copy it to a file instead");
  }
}
