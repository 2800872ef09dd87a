package io.decentralml.assets;

/** The check that knows nothing but the name, so it tells at the end alone. */
final class WholeCheck implements LeafCheck {
  private final CidHasher hasher = new CidHasher();
  private final Cid cid;
  private final String place;

  WholeCheck(Cid cid, String place) {
    this.cid = cid;
    this.place = place;
  }

  @Override
  public void block(byte[] bytes, int length) {
    hasher.update(bytes, 0, length);
  }

  @Override
  public void end() throws CorruptAssetException {
    if (!hasher.finish().equals(cid)) {
      throw new CorruptAssetException(cid, place);
    }
  }
}
