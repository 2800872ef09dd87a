package io.decentralml.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A password that can be wiped: at least one character, as UTF-8, unchanged, as polkadot-js takes
 * it. Closing wipes it. Its text tells nothing. Not thread-safe.
 */
public final class Password implements AutoCloseable {
  private final byte[] bytes;
  private boolean isWiped;

  private Password(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The password {@code characters}, which the caller may wipe.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Password of(char[] characters) {
    if (characters.length == 0) {
      throw new IllegalArgumentException("a password has at least one character");
    }
    ByteBuffer encoded = UTF_8.encode(CharBuffer.wrap(characters));
    var bytes = new byte[encoded.limit()];
    encoded.get(bytes).rewind().put(new byte[bytes.length]);
    return new Password(bytes);
  }

  /** A copy, which the caller wipes. */
  byte[] toBytes() {
    if (isWiped) {
      throw new IllegalStateException("the password was wiped");
    }
    return bytes.clone();
  }

  /** Whether {@code other} is the same password; takes as long for any two of one length. */
  public boolean matches(Password other) {
    return MessageDigest.isEqual(bytes, other.bytes);
  }

  /** Wipes it. */
  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
    isWiped = true;
  }

  @Override
  public String toString() {
    return "Password[secret]";
  }
}
