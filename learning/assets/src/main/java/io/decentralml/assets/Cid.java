package io.decentralml.assets;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The name of an asset: a version 1 content identifier over SHA-256.
 *
 * <p>An asset of up to 256 KiB is one raw block; a longer one is a balanced UnixFS tree over raw
 * blocks of 256 KiB with up to 174 links a node. This is what Kubo's {@code ipfs add
 * --cid-version=1 --raw-leaves} gives for the same bytes.
 *
 * <table>
 *   <caption>Binary layout, 36 bytes</caption>
 *   <tr><td>0</td><td>0x01, the version</td></tr>
 *   <tr><td>1</td><td>0x55 raw or 0x70 dag-pb</td></tr>
 *   <tr><td>2</td><td>0x12, SHA-256</td></tr>
 *   <tr><td>3</td><td>0x20, the digest's length</td></tr>
 *   <tr><td>4</td><td>32 bytes of digest</td></tr>
 * </table>
 *
 * <p>As text: {@code b} and the bytes in base32, always 59 characters.
 *
 * <p>Source: multiformats/cid (CIDv1), ipfs/specs UNIXFS.md.
 */
public final class Cid implements Comparable<Cid> {
  /** Length of the text form in characters. */
  public static final int TEXT_LENGTH = 59;

  static final int RAW = 0x55;
  static final int DAG_PB = 0x70;

  private static final int BYTES = 36;

  private final byte[] bytes;

  private Cid(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The name of {@code content}. */
  public static Cid of(byte[] content) {
    CidHasher hasher = new CidHasher();
    hasher.update(content, 0, content.length);
    return hasher.finish();
  }

  /**
   * The name of {@code content}, which is read once, a block at a time.
   *
   * @throws IOException when it cannot be read
   */
  public static Cid of(AssetContent content) throws IOException {
    CidHasher hasher = new CidHasher();
    byte[] block = new byte[CidHasher.CHUNK_BYTES];
    try (InputStream in = content.open()) {
      int read = in.readNBytes(block, 0, block.length);
      while (read > 0) {
        hasher.update(block, 0, read);
        read = in.readNBytes(block, 0, block.length);
      }
    }
    return hasher.finish();
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException when {@code text} is not a CID of this profile, and says why
   */
  public static Cid parse(String text) {
    if (text.length() != TEXT_LENGTH || text.charAt(0) != 'b') {
      throw new IllegalArgumentException(
          "not a CID: expected 'b' and 58 base32 letters (version 1, SHA-256), got "
              + quoted(text));
    }
    byte[] bytes = Base32.decode(text.substring(1));
    if (!isKnown(bytes)) {
      throw new IllegalArgumentException(
          "not a CID of version 1 over SHA-256 with raw or dag-pb content: " + quoted(text));
    }
    return new Cid(bytes);
  }

  /** Reads the binary form; refuses what is not a CID of this profile. */
  static Cid ofBytes(byte[] bytes) {
    if (bytes.length != BYTES || !isKnown(bytes)) {
      throw new IllegalArgumentException(
          "not a CID of version 1 over SHA-256 with raw or dag-pb content");
    }
    return new Cid(bytes.clone());
  }

  private static boolean isKnown(byte[] bytes) {
    boolean known = bytes[1] == RAW || bytes[1] == DAG_PB;
    return bytes[0] == 1 && known && bytes[2] == 0x12 && bytes[3] == 0x20;
  }

  static Cid ofDigest(int codec, byte[] digest) {
    byte[] bytes = new byte[BYTES];
    bytes[0] = 1;
    bytes[1] = (byte) codec;
    bytes[2] = 0x12;
    bytes[3] = 0x20;
    System.arraycopy(digest, 0, bytes, 4, 32);
    return new Cid(bytes);
  }

  private static String quoted(String text) {
    return '"' + (text.length() <= 80 ? text : text.substring(0, 80) + "…") + '"';
  }

  /** Whether this names {@code content}. */
  public boolean names(byte[] content) {
    return MessageDigest.isEqual(bytes, of(content).bytes);
  }

  /** Whether it names a tree's node, rather than a block of content. */
  boolean isTree() {
    return bytes[1] == DAG_PB;
  }

  /** The 36 bytes of the binary form. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  /** The SHA-256 digest, in hexadecimal, of the asset's only block or of its tree's root node. */
  public String digest() {
    return HexFormat.of().formatHex(bytes, 4, BYTES);
  }

  @Override
  public int compareTo(Cid other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cid that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The text form. */
  @Override
  public String toString() {
    return 'b' + Base32.encode(bytes);
  }
}
