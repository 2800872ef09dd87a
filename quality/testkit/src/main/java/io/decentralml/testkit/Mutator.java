package io.decentralml.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes broken inputs of good ones: bits and bytes changed, parts cut out, doubled, moved or taken
 * from another input, lengths made absurd. The same generator makes the same inputs everywhere.
 */
public final class Mutator {
  /** A byte more than this is never made of inputs that are shorter. */
  private static final int MAX_GROWTH = 4096;

  /** What decoders trip over: extreme numbers and lengths, in SCALE, protobuf and big-endian. */
  private static final byte[][] TOKENS = {
    {0},
    {-1},
    {0x7f},
    {-128},
    {0, 0, 0, 0},
    {-1, -1, -1, -1},
    {-1, -1, -1, 0x7f},
    {0x7f, -1, -1, -1},
    {0, 0, 0, -128},
    {-2, -1, -1, -1},
    {3, -1, -1, -1, -1},
    {-4},
    {-3, -1},
    {-1, -1, -1, -1, -1, -1, -1, -1, -1, 1},
    {-1, -1, -1, -1, -1, -1, -1, 0x7f},
    {19, -1, -1, -1, -1, -1, -1, -1, -1},
    {2, 0, 1, 0},
    {-19, -96, -128},
    {-64, -128},
  };

  private static final byte[][] WORDS =
      Arrays.stream(
              new String[] {
                "\"",
                "\\",
                "\\u0000",
                "\\ud800",
                "{",
                "}",
                "[",
                "]",
                ":",
                ",",
                "null",
                "true",
                "-1",
                "0",
                "1e999",
                "-0.0",
                "9223372036854775808",
                "1".repeat(120),
                "NaN",
                "0x",
                "0X",
                "//",
                "///",
                "/",
                "..",
                "\n",
                "\r\n",
                ";",
                "[[[[[[[[[[[[[[[[",
                "{\"a\":{\"a\":",
                "\u0000",
                "\u2028",
                "e\u0301",
                "\ufeff",
                "==",
                "%00",
                "\"\":",
                "=",
                "'",
                "<",
                "&",
              })
          .map(word -> word.getBytes(StandardCharsets.UTF_8))
          .toArray(byte[][]::new);

  private final List<byte[]> corpus;
  private final byte[][] tokens;

  private Mutator(List<byte[]> corpus, byte[][] tokens) {
    if (corpus.isEmpty()) {
      throw new IllegalArgumentException("there must be something to mutate");
    }
    this.corpus = corpus.stream().map(byte[]::clone).toList();
    this.tokens = tokens;
  }

  /** Of binary inputs. */
  public static Mutator ofBytes(List<byte[]> corpus) {
    return new Mutator(corpus, TOKENS);
  }

  /** Of texts in UTF-8. */
  public static Mutator ofTexts(List<String> corpus) {
    return new Mutator(
        corpus.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList(), WORDS);
  }

  /** The next input: one of the good ones after one to eight changes, seldom wholly made up. */
  public byte[] next(RandomGenerator random) {
    if (random.nextInt(32) == 0) {
      byte[] bytes = new byte[random.nextInt(64)];
      random.nextBytes(bytes);
      return bytes;
    }
    byte[] input = pick(random).clone();
    int limit = input.length + MAX_GROWTH;
    for (int changes = 1 << random.nextInt(4); changes > 0; changes--) {
      byte[] changed = change(input, random);
      input = changed.length > limit ? Arrays.copyOf(changed, limit) : changed;
    }
    return input;
  }

  private byte[] pick(RandomGenerator random) {
    return corpus.get(random.nextInt(corpus.size()));
  }

  private byte[] change(byte[] input, RandomGenerator random) {
    int at = random.nextInt(input.length + 1);
    return switch (random.nextInt(10)) {
      case 0 -> flip(input, random);
      case 1 -> overwrite(input, at, new byte[] {(byte) random.nextInt(256)});
      case 2 -> overwrite(input, at, tokens[random.nextInt(tokens.length)]);
      case 3 -> insert(input, at, tokens[random.nextInt(tokens.length)]);
      case 4 -> remove(input, at, length(input.length - at, random));
      case 5 -> insert(input, at, part(input, random));
      case 6 -> insert(input, at, part(pick(random), random));
      case 7 -> overwrite(input, at, part(pick(random), random));
      case 8 -> Arrays.copyOf(input, at);
      default -> add(input, random);
    };
  }

  private static int length(int most, RandomGenerator random) {
    return most == 0 ? 0 : 1 + random.nextInt(random.nextInt(4) == 0 ? most : Math.min(most, 8));
  }

  private static byte[] flip(byte[] input, RandomGenerator random) {
    if (input.length > 0) {
      input[random.nextInt(input.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return input;
  }

  private static byte[] add(byte[] input, RandomGenerator random) {
    if (input.length > 0) {
      input[random.nextInt(input.length)] += (byte) (random.nextInt(9) - 4);
    }
    return input;
  }

  private static byte[] part(byte[] input, RandomGenerator random) {
    int from = random.nextInt(input.length + 1);
    return Arrays.copyOfRange(input, from, from + length(input.length - from, random));
  }

  private static byte[] overwrite(byte[] input, int at, byte[] with) {
    byte[] result = Arrays.copyOf(input, Math.max(input.length, at + with.length));
    System.arraycopy(with, 0, result, at, with.length);
    return result;
  }

  private static byte[] insert(byte[] input, int at, byte[] more) {
    byte[] result = Arrays.copyOf(input, input.length + more.length);
    System.arraycopy(input, at, result, at + more.length, input.length - at);
    System.arraycopy(more, 0, result, at, more.length);
    return result;
  }

  private static byte[] remove(byte[] input, int at, int count) {
    byte[] result = Arrays.copyOf(input, input.length - count);
    System.arraycopy(input, at + count, result, at, input.length - at - count);
    return result;
  }
}
