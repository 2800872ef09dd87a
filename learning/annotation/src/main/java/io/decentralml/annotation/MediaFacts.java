package io.decentralml.annotation;

import io.decentralml.annotation.Region.Box;

/**
 * What could be found out about a medium from its bytes.
 *
 * @param format the ending that files of its format have, such as {@code png}; {@code bin} if the
 *     format is not known
 * @param width of an image in pixels; 0 if it is not known
 * @param height of an image in pixels; 0 if it is not known
 * @param length of a recording in milliseconds, of a text in code points; 0 if it is not known
 */
public record MediaFacts(String format, int width, int height, long length) {
  /** Of a medium about which nothing is known. */
  public static final MediaFacts UNKNOWN = new MediaFacts("bin", 0, 0, 0);

  /** Half a pixel: what rounding in another tool may add. */
  private static final double TOLERANCE = 0.5;

  /** Whether {@code box} lies within the picture, as far as its size is known. */
  boolean contains(Box box) {
    return width == 0
        || (box.x() >= -TOLERANCE
            && box.y() >= -TOLERANCE
            && box.x() + box.width() <= width + TOLERANCE
            && box.y() + box.height() <= height + TOLERANCE);
  }

  /** For people: the format, and the size as far as it is known. */
  @Override
  public String toString() {
    if (width > 0) {
      return format + ", " + width + " x " + height + " pixels";
    }
    if (length > 0) {
      return format.equals("txt")
          ? "text, " + length + " characters"
          : format + ", " + length / 1000 + "." + length % 1000 / 100 + " s";
    }
    return format;
  }
}
