package io.decentralml.objectstores;

/**
 * How long the pieces are in which an object travels.
 *
 * <p>Source: Amazon S3 and Google Cloud Storage, "Multipart upload limits" (10,000 parts of at
 * least 5 MiB); Azure Storage, "Put Block" (50,000 blocks of at most 4000 MiB).
 */
final class Pieces {
  /** What is read by one request. */
  static final int READ_BYTES = 8 << 20;

  private static final int WRITTEN_BYTES = 8 << 20;
  private static final int MOST_PARTS = 9_000;

  /** A gibibyte is the longest piece that a Java array can hold with room to spare. */
  private static final long LONGEST_BYTES = 1L << 30;

  private Pieces() {}

  /**
   * The longest object that is sent by one request. Google's takes one request more readily than
   * parts, which belong to another of its protocols, so parts are left to what is really long.
   */
  static long most(ObjectService service) {
    return service == ObjectService.GCS ? 8L * WRITTEN_BYTES : WRITTEN_BYTES;
  }

  /**
   * The length of the pieces of an object of {@code length} bytes that is sent in pieces.
   *
   * @throws IllegalArgumentException when no number of pieces holds so much
   */
  static int written(long length) {
    long least = Math.ceilDiv(length, MOST_PARTS);
    if (least > LONGEST_BYTES) {
      throw new IllegalArgumentException("no object store takes " + length + " bytes at once");
    }
    return (int) Math.max(WRITTEN_BYTES, least);
  }
}
