package io.decentralml.cli.account;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * Messages between {@code <Bytes>} and {@code </Bytes>}, as wallets sign them, so that nobody is
 * led to sign a transaction that looks like a message.
 *
 * <p>Source: {@code @polkadot/util}, {@code u8a/wrap.ts}.
 */
final class WrappedMessage {
  private static final byte[] PREFIX = "<Bytes>".getBytes(US_ASCII);
  private static final byte[] POSTFIX = "</Bytes>".getBytes(US_ASCII);
  private static final byte[] ETHEREUM = "\u0019Ethereum Signed Message:\n".getBytes(US_ASCII);

  private WrappedMessage() {}

  /** The message wrapped, unless it is already, or is one that Ethereum's wallets wrapped. */
  static byte[] wrap(byte[] message) {
    if (isWrapped(message) || startsWith(message, ETHEREUM)) {
      return message;
    }
    byte[] wrapped = Arrays.copyOf(PREFIX, PREFIX.length + message.length + POSTFIX.length);
    System.arraycopy(message, 0, wrapped, PREFIX.length, message.length);
    System.arraycopy(POSTFIX, 0, wrapped, PREFIX.length + message.length, POSTFIX.length);
    return wrapped;
  }

  /** What stands between the wrapping; the message itself if there is none. */
  static byte[] unwrap(byte[] message) {
    return isWrapped(message)
        ? Arrays.copyOfRange(message, PREFIX.length, message.length - POSTFIX.length)
        : message;
  }

  private static boolean isWrapped(byte[] message) {
    int content = message.length - POSTFIX.length;
    return content >= PREFIX.length
        && startsWith(message, PREFIX)
        && Arrays.equals(message, content, message.length, POSTFIX, 0, POSTFIX.length);
  }

  private static boolean startsWith(byte[] message, byte[] start) {
    return message.length >= start.length
        && Arrays.equals(message, 0, start.length, start, 0, start.length);
  }
}
