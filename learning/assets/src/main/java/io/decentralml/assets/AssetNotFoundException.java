package io.decentralml.assets;

import java.io.IOException;

/** A store has nothing under a name. */
public final class AssetNotFoundException extends IOException {
  private static final long serialVersionUID = 1;

  /** Nothing at {@code place} under {@code cid}. */
  public AssetNotFoundException(Cid cid, Object place) {
    super("no asset " + cid + " in " + place + ": put it there, or wait until its owner has");
  }
}
