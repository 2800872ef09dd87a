package io.decentralml.assets;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.List;

/**
 * One node of an asset's tree.
 *
 * <p>Source: ipld/specs DAG-PB (links before data, each link with hash, empty name and cumulative
 * size), ipfs/specs UNIXFS.md (type file, file size, block sizes).
 *
 * @param cid its name
 * @param fileBytes bytes of the asset under it
 * @param treeBytes bytes of all blocks under it, itself included
 */
record DagNode(Cid cid, long fileBytes, long treeBytes) {
  static final int MAX_LINKS = 174;

  private static final int UNIXFS_FILE = 2;
  private static final int VARINT = 0;
  private static final int LENGTH_DELIMITED = 2;

  static DagNode leaf(Cid cid, int bytes) {
    return new DagNode(cid, bytes, bytes);
  }

  static DagNode parent(List<DagNode> children, MessageDigest sha256) {
    byte[] bytes = block(children);
    long childBytes = children.stream().mapToLong(DagNode::treeBytes).sum();
    Cid cid = Cid.ofDigest(Cid.DAG_PB, sha256.digest(bytes));
    return new DagNode(cid, fileBytes(children), bytes.length + childBytes);
  }

  /** The node over {@code children} as bytes. */
  static byte[] block(List<DagNode> children) {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    for (DagNode child : children) {
      writeBytes(block, 2, link(child));
    }
    writeBytes(block, 1, unixfs(children, fileBytes(children)));
    return block.toByteArray();
  }

  private static long fileBytes(List<DagNode> children) {
    return children.stream().mapToLong(DagNode::fileBytes).sum();
  }

  private static byte[] link(DagNode child) {
    ByteArrayOutputStream link = new ByteArrayOutputStream();
    writeBytes(link, 1, child.cid.toBytes());
    writeBytes(link, 2, new byte[0]);
    writeNumber(link, 3, child.treeBytes);
    return link.toByteArray();
  }

  private static byte[] unixfs(List<DagNode> children, long fileBytes) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    writeNumber(data, 1, UNIXFS_FILE);
    writeNumber(data, 3, fileBytes);
    for (DagNode child : children) {
      writeNumber(data, 4, child.fileBytes);
    }
    return data.toByteArray();
  }

  private static void writeBytes(ByteArrayOutputStream out, int field, byte[] bytes) {
    writeVarint(out, (field << 3) | LENGTH_DELIMITED);
    writeVarint(out, bytes.length);
    out.writeBytes(bytes);
  }

  private static void writeNumber(ByteArrayOutputStream out, int field, long number) {
    writeVarint(out, (field << 3) | VARINT);
    writeVarint(out, number);
  }

  private static void writeVarint(ByteArrayOutputStream out, long number) {
    long rest = number;
    while (rest >= 0x80) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
