package io.decentralml.assets;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the node of an asset's tree from its block: what {@link DagNode} writes.
 *
 * <p>Source: ipld/specs DAG-PB, ipfs/specs UNIXFS.md.
 */
final class DagReader {
  private static final int LENGTH_DELIMITED = 2;
  private static final int UNIXFS_FILE = 2;

  private final ByteBuffer bytes;

  private DagReader(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * A child in the tree.
   *
   * @param cid its name
   * @param fileBytes bytes of the asset under it
   */
  record Child(Cid cid, long fileBytes) {}

  /**
   * The children in the order of their bytes.
   *
   * @throws IllegalArgumentException when the block is not a file's node of our import profile
   */
  static List<Child> children(byte[] block) {
    DagReader node = new DagReader(ByteBuffer.wrap(block));
    List<Cid> links = new ArrayList<>();
    List<Long> sizes = List.of();
    while (node.bytes.hasRemaining()) {
      switch (node.tag()) {
        case (2 << 3) | LENGTH_DELIMITED -> links.add(new DagReader(node.slice()).link());
        case (1 << 3) | LENGTH_DELIMITED -> sizes = new DagReader(node.slice()).blockSizes();
        default -> throw new IllegalArgumentException("unknown field in a node");
      }
    }
    if (links.isEmpty() || links.size() > DagNode.MAX_LINKS || links.size() != sizes.size()) {
      throw new IllegalArgumentException(
          "a node with " + links.size() + " links and " + sizes.size() + " sizes");
    }
    List<Child> children = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      children.add(new Child(links.get(i), sizes.get(i)));
    }
    return children;
  }

  private Cid link() {
    if (tag() != ((1 << 3) | LENGTH_DELIMITED)) {
      throw new IllegalArgumentException("a link that does not begin with its hash");
    }
    ByteBuffer hash = slice();
    byte[] name = new byte[hash.remaining()];
    hash.get(name);
    return Cid.ofBytes(name);
  }

  private List<Long> blockSizes() {
    List<Long> sizes = new ArrayList<>();
    while (bytes.hasRemaining()) {
      int tag = tag();
      long value = varint();
      switch (tag) {
        case 1 << 3 -> requireFile(value);
        case 3 << 3 -> {
          // The whole length: the sum of what follows.
        }
        case 4 << 3 -> sizes.add(value);
        default -> throw new IllegalArgumentException("unknown field in a file's node");
      }
    }
    return sizes;
  }

  private static void requireFile(long type) {
    if (type != UNIXFS_FILE) {
      throw new IllegalArgumentException("a node of UnixFS type " + type + ", not a file's");
    }
  }

  private int tag() {
    return (int) varint();
  }

  private ByteBuffer slice() {
    long length = varint();
    if (length < 0 || length > bytes.remaining()) {
      throw new IllegalArgumentException("a field longer than its node");
    }
    ByteBuffer slice = bytes.slice(bytes.position(), (int) length);
    bytes.position(bytes.position() + (int) length);
    return slice;
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < 63 && bytes.hasRemaining(); shift += 7) {
      byte next = bytes.get();
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number that does not end");
  }
}
