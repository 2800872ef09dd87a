package io.decentralml.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The built-in dataset: 1,797 handwritten digits of 8 × 8 pixels.
 *
 * <p>Source: E. Alpaydin, C. Kaynak, “Optical Recognition of Handwritten Digits”, UCI Machine
 * Learning Repository, 1998, CC BY 4.0, as carried by scikit-learn 1.9.1.
 */
public final class Digits {
  private static final float BRIGHTEST = 16;

  private Digits() {}

  /** The dataset, pixels scaled to {@code [0, 1]}, in its published order. */
  public static Dataset load() {
    try (InputStream images = resource("digits/images-idx3-ubyte.gz");
        InputStream labels = resource("digits/labels-idx1-ubyte.gz")) {
      return IdxReader.read("digits", images, "digits", labels, BRIGHTEST, IdxReader.DIGITS);
    } catch (IOException e) {
      throw new UncheckedIOException("the built-in digits are damaged: build again", e);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(Digits.class.getResourceAsStream(name), name);
  }
}
