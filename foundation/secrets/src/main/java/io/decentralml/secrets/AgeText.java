package io.decentralml.secrets;

import static java.util.Locale.ROOT;

import com.exceptionfactory.jagged.bech32.Bech32;
import com.exceptionfactory.jagged.bech32.Bech32Address;

/** Keys as the age tool writes them: Bech32 with a prefix that says what they are. */
final class AgeText {
  private static final int LONGEST = 128;

  private AgeText() {}

  /** The 32 bytes of {@code text}; the message of a failure does not repeat it. */
  static byte[] decode(String prefix, String text) {
    if (text.length() > LONGEST || !text.toLowerCase(ROOT).startsWith(prefix.toLowerCase(ROOT))) {
      throw new IllegalArgumentException("a key of age begins with " + prefix + "1");
    }
    Bech32Address decoded;
    try {
      decoded = Bech32.getDecoder().decode(text);
    } catch (IllegalArgumentException _) {
      throw new IllegalArgumentException("a letter of the " + prefix + "1 key is wrong");
    }
    boolean isOne = decoded.getHumanReadablePart().toString().equalsIgnoreCase(prefix);
    if (!isOne || decoded.getData().length != SealingKey.BYTES) {
      throw new IllegalArgumentException("this is no X25519 key of age");
    }
    return decoded.getData();
  }
}
