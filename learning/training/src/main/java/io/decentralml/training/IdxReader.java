package io.decentralml.training;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;

/**
 * Reads pairs of IDX files, plain or compressed with gzip.
 *
 * <table>
 *   <caption>Layout, big endian</caption>
 *   <tr><td>0</td><td>two zero bytes, 0x08 (unsigned bytes), number of dimensions</td></tr>
 *   <tr><td>4</td><td>each dimension, 4 bytes</td></tr>
 *   <tr><td>then</td><td>one byte an element, row major</td></tr>
 * </table>
 *
 * <p>Source: LeCun, Cortes, Burges, “The MNIST database of handwritten digits”.
 */
final class IdxReader {
  /** The classes of handwritten digits. */
  static final int DIGITS = 10;

  static final int IMAGES = 0x0803;
  static final int LABELS = 0x0801;
  private static final long MAX_BYTES = 1L << 30;

  private IdxReader() {}

  /**
   * Reads images and their labels, which are below {@code classCount}; pixels are divided by {@code
   * brightest}.
   *
   * @throws DatasetException when a stream is not of the format, naming it by {@code imagesName} or
   *     {@code labelsName}
   */
  static Dataset read(
      String imagesName,
      InputStream images,
      String labelsName,
      InputStream labels,
      float brightest,
      int classCount)
      throws IOException {
    InputStream imageBytes = plain(imagesName, images);
    int[] shape = header(imagesName, imageBytes, IMAGES);
    long pixels = (long) shape[1] * shape[2];
    if (pixels < 1 || pixels > MAX_BYTES || shape[0] * pixels > MAX_BYTES) {
      throw malformed(imagesName, "its images of " + shape[1] + " x " + shape[2] + " do not fit");
    }
    byte[] raw = body(imagesName, imageBytes, (int) (shape[0] * pixels));
    InputStream labelBytes = plain(labelsName, labels);
    int count = header(labelsName, labelBytes, LABELS)[0];
    if (count != shape[0]) {
      throw new DatasetException(
          imagesName + " has " + shape[0] + " images but " + labelsName + " " + count + " labels");
    }
    byte[] classes = body(labelsName, labelBytes, count);
    checkLabels(labelsName, classes, classCount);
    return Dataset.of((int) pixels, classCount, scaled(raw, brightest), classes);
  }

  private static InputStream plain(String name, InputStream in) throws IOException {
    PushbackInputStream pushback = new PushbackInputStream(in, 2);
    byte[] start = pushback.readNBytes(2);
    pushback.unread(start);
    if (start.length < 2) {
      throw malformed(name, "it is empty");
    }
    boolean zipped = start[0] == 0x1f && start[1] == (byte) 0x8b;
    return zipped ? new GZIPInputStream(pushback, 1 << 16) : pushback;
  }

  private static int[] header(String name, InputStream in, int magic) throws IOException {
    int found = ByteBuffer.wrap(bytes(name, in, 4)).getInt();
    if (found != magic) {
      throw malformed(name, "it begins with 0x%08x, not 0x%08x".formatted(found, magic));
    }
    int dimensions = magic & 0xff;
    ByteBuffer header = ByteBuffer.wrap(bytes(name, in, 4 * dimensions));
    int[] shape = new int[dimensions];
    for (int i = 0; i < dimensions; i++) {
      shape[i] = header.getInt();
      if (shape[i] < 0 || shape[i] > MAX_BYTES) {
        throw malformed(name, "dimension " + i + " is " + Integer.toUnsignedString(shape[i]));
      }
    }
    return shape;
  }

  private static byte[] body(String name, InputStream in, int length) throws IOException {
    byte[] bytes = bytes(name, in, length);
    if (in.read() >= 0) {
      throw malformed(name, "it goes on after the " + length + " bytes its header announces");
    }
    return bytes;
  }

  private static byte[] bytes(String name, InputStream in, int length) throws IOException {
    byte[] bytes;
    try {
      bytes = in.readNBytes(length);
    } catch (EOFException e) {
      throw new IOException(name + " ends within its compressed data", e);
    }
    if (bytes.length < length) {
      throw malformed(name, "it ends " + (length - bytes.length) + " bytes too early");
    }
    return bytes;
  }

  private static void checkLabels(String name, byte[] labels, int classCount)
      throws DatasetException {
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] < 0 || labels[i] >= classCount) {
        throw malformed(
            name, "label " + i + " is " + (labels[i] & 0xff) + ", not below " + classCount);
      }
    }
  }

  private static float[] scaled(byte[] raw, float brightest) {
    float[] features = new float[raw.length];
    for (int i = 0; i < raw.length; i++) {
      features[i] = (raw[i] & 0xff) / brightest;
    }
    return features;
  }

  private static DatasetException malformed(String name, String reason) {
    return new DatasetException(
        name + " is not an IDX file of the kind expected: " + reason + "; fetch it again");
  }
}
