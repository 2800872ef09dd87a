package io.decentralml.assets;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The check that compares each block with its leaf in the asset's tree, whose inner nodes it
 * fetches as it needs them: one of them for about 45 MB, and never more of them in memory than the
 * tree is deep.
 */
final class TreeCheck implements LeafCheck {
  /** Six levels of 174 links hold 7 exabytes. */
  private static final int MAX_WAITING = 6 * DagNode.MAX_LINKS;

  private static final long UNKNOWN = -1;

  private final MessageDigest sha256 = Sha256.digest();
  private final Deque<DagReader.Child> waiting = new ArrayDeque<>();
  private final Cid root;
  private final String place;
  private final Blocks blocks;

  TreeCheck(Cid root, String place, Blocks blocks) {
    this.root = root;
    this.place = place;
    this.blocks = blocks;
    waiting.push(new DagReader.Child(root, UNKNOWN));
  }

  /** Where blocks come from, unchecked. */
  @FunctionalInterface
  interface Blocks {
    byte[] get(Cid cid) throws IOException;
  }

  @Override
  public void block(byte[] bytes, int length) throws IOException {
    descend();
    DagReader.Child leaf = waiting.peek();
    if (leaf == null || (leaf.fileBytes() != UNKNOWN && leaf.fileBytes() != length)) {
      throw new CorruptAssetException(root, place);
    }
    sha256.update(bytes, 0, length);
    if (!leaf.cid().equals(Cid.ofDigest(Cid.RAW, sha256.digest()))) {
      throw new CorruptAssetException(root, place);
    }
    waiting.pop();
  }

  @Override
  public void end() throws CorruptAssetException {
    if (!waiting.isEmpty()) {
      throw new CorruptAssetException(root, place);
    }
  }

  /** Replaces inner nodes by their children until a leaf is next. */
  private void descend() throws IOException {
    for (DagReader.Child next = waiting.peek();
        next != null && next.cid().isTree();
        next = waiting.peek()) {
      List<DagReader.Child> children = children(next);
      waiting.pop();
      children.reversed().forEach(waiting::push);
      if (waiting.size() > MAX_WAITING) {
        throw new StoreException("the tree of asset " + root + " is deeper than any of its length");
      }
    }
  }

  private List<DagReader.Child> children(DagReader.Child node) throws IOException {
    byte[] block = blocks.get(node.cid());
    if (!node.cid().equals(Cid.ofDigest(Cid.DAG_PB, sha256.digest(block)))) {
      throw new CorruptAssetException(root, place);
    }
    List<DagReader.Child> children;
    try {
      children = DagReader.children(block);
    } catch (IllegalArgumentException e) {
      throw foreign(String.valueOf(e.getMessage()));
    }
    long sum = 0;
    for (DagReader.Child child : children) {
      boolean fits = child.cid().isTree() || child.fileBytes() <= CidHasher.CHUNK_BYTES;
      if (!fits || child.fileBytes() <= 0) {
        throw foreign("a block of " + child.fileBytes() + " bytes");
      }
      sum += child.fileBytes();
    }
    if (sum < 0 || (node.fileBytes() != UNKNOWN && node.fileBytes() != sum)) {
      throw foreign("lengths that do not add up");
    }
    return children;
  }

  private StoreException foreign(String symptom) {
    return new StoreException(
        "asset "
            + root
            + " in "
            + place
            + " was not imported with blocks of 256 KiB, raw leaves and 174 links a node ("
            + symptom
            + "): put its bytes again with 'asset add', and use the name that gives");
  }
}
