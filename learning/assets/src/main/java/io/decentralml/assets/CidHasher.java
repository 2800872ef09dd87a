package io.decentralml.assets;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes the {@link Cid} of bytes that arrive in pieces, in memory of 1/5000 of their size. One
 * asset, one thread.
 */
final class CidHasher {
  static final int CHUNK_BYTES = 256 * 1024;

  private final MessageDigest sha256 = Sha256.digest();
  private final List<DagNode> leaves = new ArrayList<>();
  private int chunkBytes;

  void update(byte[] bytes, int offset, int length) {
    int from = offset;
    int end = offset + length;
    while (from < end) {
      int taken = Math.min(end - from, CHUNK_BYTES - chunkBytes);
      sha256.update(bytes, from, taken);
      chunkBytes += taken;
      from += taken;
      if (chunkBytes == CHUNK_BYTES) {
        endChunk();
      }
    }
  }

  Cid finish() {
    if (chunkBytes > 0 || leaves.isEmpty()) {
      endChunk();
    }
    List<DagNode> level = leaves;
    while (level.size() > 1) {
      level = parents(level);
    }
    return level.getFirst().cid();
  }

  private void endChunk() {
    leaves.add(DagNode.leaf(Cid.ofDigest(Cid.RAW, sha256.digest()), chunkBytes));
    chunkBytes = 0;
  }

  private List<DagNode> parents(List<DagNode> children) {
    List<DagNode> parents = new ArrayList<>();
    for (int from = 0; from < children.size(); from += DagNode.MAX_LINKS) {
      int to = Math.min(children.size(), from + DagNode.MAX_LINKS);
      parents.add(DagNode.parent(children.subList(from, to), sha256));
    }
    return parents;
  }
}
