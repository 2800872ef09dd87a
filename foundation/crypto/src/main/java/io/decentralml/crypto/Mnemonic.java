package io.decentralml.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Entropy as 12 to 24 English words, the last of which holds a checksum: 16, 20, 24, 28 or 32 bytes
 * and the first bits of their SHA-256 hash, one bit for four bytes, in groups of 11 bits that index
 * the word list.
 *
 * <p>Source: BIP-39; for the mini secret {@code substrate-bip39}, which stretches the entropy, not
 * the phrase.
 */
public final class Mnemonic {
  /** The phrase that stands for the public development accounts, {@code //Alice} and so on. */
  public static final String DEVELOPMENT_PHRASE =
      "bottom drive obey lake curtain smoke basket hold race lonely fit walk";

  private static final int WORD_BITS = 11;
  private static final int WORDS = 1 << WORD_BITS;
  private static final int ROUNDS = 2048;

  /** In alphabetical order. */
  private static final List<String> WORD_LIST = load();

  private Mnemonic() {}

  /**
   * A new phrase of {@code words} words from {@code random}, which must be fit for secrets.
   *
   * @throws IllegalArgumentException if a phrase cannot have so many words
   */
  public static String generate(int words, RandomGenerator random) {
    requireWordCount(words);
    var entropy = new byte[words * 4 / 3];
    random.nextBytes(entropy);
    String phrase = fromEntropy(entropy);
    Arrays.fill(entropy, (byte) 0);
    return phrase;
  }

  /**
   * The phrase of {@code entropy}.
   *
   * @throws IllegalArgumentException if it has not 16, 20, 24, 28 or 32 bytes
   */
  public static String fromEntropy(byte[] entropy) {
    int words = entropy.length * 3 / 4;
    if (!isWordCount(words) || entropy.length % 4 != 0) {
      throw new IllegalArgumentException(
          "entropy has 16, 20, 24, 28 or 32 bytes, not " + entropy.length);
    }
    byte[] bits = withChecksum(entropy);
    var phrase = new ArrayList<String>(words);
    for (int word = 0; word < words; word++) {
      int index = 0;
      for (int bit = word * WORD_BITS; bit < (word + 1) * WORD_BITS; bit++) {
        index = index << 1 | bit(bits, bit);
      }
      phrase.add(WORD_LIST.get(index));
    }
    return String.join(" ", phrase);
  }

  /**
   * The entropy of {@code phrase}.
   *
   * @throws IllegalArgumentException for a wrong number of words, an unknown word (told by its
   *     place) or a wrong checksum
   */
  public static byte[] toEntropy(String phrase) {
    String[] words = phrase.strip().split("\\s+", -1);
    requireWordCount(words.length);
    var bits = new byte[(words.length * WORD_BITS + 7) / 8];
    for (int word = 0; word < words.length; word++) {
      int index = Collections.binarySearch(WORD_LIST, words[word]);
      if (index < 0) {
        throw new IllegalArgumentException(
            "word " + (word + 1) + " of the phrase is not in the English BIP-39 list");
      }
      for (int i = 0; i < WORD_BITS; i++) {
        int bit = word * WORD_BITS + i;
        bits[bit / 8] |= (byte) ((index >> (WORD_BITS - 1 - i) & 1) << (7 - bit % 8));
      }
    }
    byte[] entropy = Arrays.copyOf(bits, words.length * 4 / 3);
    if (!Arrays.equals(withChecksum(entropy), bits)) {
      throw new IllegalArgumentException("the phrase's checksum is wrong");
    }
    return entropy;
  }

  /**
   * The mini secret key, a seed of 32 bytes, of {@code phrase} and {@code password} (empty for
   * none).
   *
   * @throws IllegalArgumentException as {@link #toEntropy}
   */
  public static byte[] toMiniSecret(String phrase, String password) {
    var generator = new PKCS5S2ParametersGenerator(new SHA512Digest());
    generator.init(toEntropy(phrase), ("mnemonic" + password).getBytes(UTF_8), ROUNDS);
    var key = (KeyParameter) generator.generateDerivedParameters(64 * Byte.SIZE);
    return Arrays.copyOf(key.getKey(), KeyPair.SEED_BYTES);
  }

  private static void requireWordCount(int words) {
    if (!isWordCount(words)) {
      throw new IllegalArgumentException("a phrase has 12, 15, 18, 21 or 24 words, not " + words);
    }
  }

  private static boolean isWordCount(int words) {
    return words >= 12 && words <= 24 && words % 3 == 0;
  }

  /** The entropy and its checksum, filled up to a whole byte with zeros. */
  private static byte[] withChecksum(byte[] entropy) {
    byte[] bits = Arrays.copyOf(entropy, entropy.length + 1);
    int checksumBits = entropy.length / 4;
    bits[entropy.length] = (byte) (Sha256.hash(entropy)[0] & 0xff << (8 - checksumBits));
    return bits;
  }

  private static int bit(byte[] bits, int index) {
    return bits[index / 8] >> (7 - index % 8) & 1;
  }

  private static List<String> load() {
    try (InputStream list = Mnemonic.class.getResourceAsStream("bip39-english.txt")) {
      if (list == null) {
        throw new AssertionError("the word list is part of this module");
      }
      List<String> words = new String(list.readAllBytes(), US_ASCII).lines().toList();
      if (words.size() != WORDS) {
        throw new AssertionError("the word list has 2048 words, not " + words.size());
      }
      return words;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the word list", unreadable);
    }
  }
}
