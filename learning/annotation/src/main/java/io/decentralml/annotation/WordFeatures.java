package io.decentralml.annotation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as a fixed number of numbers: each word, in lower case, adds 1 to or takes 1 from the
 * column that its hash names. The hash is FNV-1a of 32 bits over UTF-8; its highest bit is the
 * sign.
 *
 * <p>Source: K. Weinberger et al., “Feature Hashing for Large Scale Multitask Learning”, 2009,
 * section 2; G. Fowler, L. C. Noll, K.-P. Vo, “The FNV Non-Cryptographic Hash Algorithm”.
 */
final class WordFeatures {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int FNV_OFFSET = 0x811c9dc5;
  private static final int FNV_PRIME = 0x01000193;

  private WordFeatures() {}

  static int[] of(String text, int columns) {
    int[] features = new int[columns];
    Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (words.find()) {
      int hash = hash(words.group());
      features[(hash & Integer.MAX_VALUE) % columns] += hash < 0 ? -1 : 1;
    }
    return features;
  }

  static int hash(String word) {
    int hash = FNV_OFFSET;
    for (byte each : word.getBytes(UTF_8)) {
      hash = (hash ^ each & 255) * FNV_PRIME;
    }
    return hash;
  }
}
