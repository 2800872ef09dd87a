package io.decentralml.assets;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * Computes the {@link Cid} of bytes that arrive in pieces, in memory of 1/5000 of their size. One
 * asset, one thread that calls; whole blocks that come in one piece are hashed by the common pool
 * meanwhile, a few at a time, since no block's hash needs another's.
 */
final class CidHasher {
  static final int CHUNK_BYTES = 256 * 1024;

  private static final int MOST_AT_ONCE =
      Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);

  private final MessageDigest sha256 = Sha256.digest();
  private final List<DagNode> leaves = new ArrayList<>();
  private final Deque<Hashing> hashing = new ArrayDeque<>();
  private int chunkBytes;

  /** A block in the pool's hands: a copy of it, and its digest to come. */
  private record Hashing(Buffer block, ForkJoinTask<DagNode> leaf) {}

  /** Room for one block, used again and again. */
  private static final class Buffer {
    private final byte[] bytes = new byte[CHUNK_BYTES];

    DagNode leaf() {
      return DagNode.leaf(Cid.ofDigest(Cid.RAW, Sha256.digest().digest(bytes)), CHUNK_BYTES);
    }

    DagNode read(FileChannel file, long position) {
      try {
        ByteBuffer block = ByteBuffer.wrap(bytes);
        while (block.hasRemaining()) {
          if (file.read(block, position + block.position()) < 0) {
            throw new EOFException("the file became shorter while it was read");
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return leaf();
    }
  }

  void update(byte[] bytes, int offset, int length) {
    int from = offset;
    int end = offset + length;
    while (from < end) {
      if (chunkBytes == 0 && end - from >= CHUNK_BYTES) {
        hand(bytes, from);
        from += CHUNK_BYTES;
        continue;
      }
      int taken = Math.min(end - from, CHUNK_BYTES - chunkBytes);
      sha256.update(bytes, from, taken);
      chunkBytes += taken;
      from += taken;
      if (chunkBytes == CHUNK_BYTES) {
        endChunk();
      }
    }
  }

  /**
   * The block at {@code position} of {@code file}, which the pool reads; the file must stay open
   * and as it is until {@link #finish}.
   *
   * @throws UncheckedIOException, here or later, when it cannot be read
   */
  void updateBlock(FileChannel file, long position) {
    Buffer block = room();
    Callable<DagNode> leaf = () -> block.read(file, position);
    hashing.add(new Hashing(block, ForkJoinPool.commonPool().submit(leaf)));
  }

  private void hand(byte[] bytes, int from) {
    Buffer block = room();
    System.arraycopy(bytes, from, block.bytes, 0, CHUNK_BYTES);
    hashing.add(new Hashing(block, ForkJoinPool.commonPool().submit(block::leaf)));
  }

  private Buffer room() {
    return hashing.size() < MOST_AT_ONCE ? new Buffer() : takeOldest();
  }

  private Buffer takeOldest() {
    Hashing oldest = hashing.remove();
    leaves.add(oldest.leaf().join());
    return oldest.block();
  }

  private void takeAll() {
    while (!hashing.isEmpty()) {
      takeOldest();
    }
  }

  Cid finish() {
    takeAll();
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
    takeAll();
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
