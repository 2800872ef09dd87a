package io.decentralml.annotation;

import java.awt.image.BufferedImage;

/**
 * Shrinks or stretches images to a fixed number of grey pixels, with whole numbers alone, so that
 * everybody gets the same bytes. Each pixel is the mean of the area that it covers; brightness is
 * (299 R + 587 G + 114 B) / 1000 over white where the image is transparent.
 *
 * <p>Source: ITU-R BT.601-7, 2.5.1, the weights of luminance.
 */
final class Thumbnail {
  private static final int WHITE = 255;

  private Thumbnail() {}

  /** The pixels, row by row, 0 black to 255 white. */
  static byte[] grey(BufferedImage image, int width, int height) {
    byte[] pixels = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = (byte) mean(image, x, y, width, height);
      }
    }
    return pixels;
  }

  /**
   * Distances are counted in a grid so fine that sides of source and target pixels fall on its
   * lines: a source pixel is {@code width} lines wide, a target pixel as many as the source has
   * pixels.
   */
  private static long mean(BufferedImage image, int x, int y, int width, int height) {
    long left = (long) x * image.getWidth();
    long right = left + image.getWidth();
    long top = (long) y * image.getHeight();
    long bottom = top + image.getHeight();
    long sum = 0;
    long area = 0;
    for (long row = top / height; row * height < bottom; row++) {
      long down = Math.min(bottom, (row + 1) * height) - Math.max(top, row * height);
      for (long column = left / width; column * width < right; column++) {
        long across = Math.min(right, (column + 1) * width) - Math.max(left, column * width);
        sum += across * down * brightness(image.getRGB((int) column, (int) row));
        area += across * down;
      }
    }
    return (sum + area / 2) / area;
  }

  private static int brightness(int argb) {
    int alpha = argb >>> 24;
    int grey = (299 * (argb >> 16 & 255) + 587 * (argb >> 8 & 255) + 114 * (argb & 255)) / 1000;
    return (grey * alpha + WHITE * (WHITE - alpha)) / WHITE;
  }
}
