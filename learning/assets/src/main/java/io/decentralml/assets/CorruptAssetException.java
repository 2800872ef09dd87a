package io.decentralml.assets;

import java.io.IOException;

/** The bytes that a store keeps under a name are not the ones it names. */
public final class CorruptAssetException extends IOException {
  private static final long serialVersionUID = 1;

  /** The bytes at {@code place} under {@code cid} are others. */
  public CorruptAssetException(Cid cid, Object place) {
    super(
        "the bytes of asset "
            + cid
            + " at "
            + place
            + " do not match its name (damaged or tampered with): put the right bytes again, which"
            + " replaces them, or delete them and fetch the asset from another store");
  }
}
