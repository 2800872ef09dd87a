package io.decentralml.secrets;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Files that only chosen readers can read, in the age format, version 1, with X25519 recipients: a
 * fresh key for the file, sealed to each reader in the header, then chunks of 64 KiB under
 * ChaCha20-Poly1305, so that a file of any length streams. The {@code age} tool reads and writes
 * the same.
 *
 * <p>A reader learns whether a chunk was altered before it gets any of it, and whether the file was
 * cut off at its end only; what was read before that belongs to the file's beginning.
 *
 * <p>Source: age-encryption.org/v1, C2SP specification "age".
 */
public final class EncryptedAsset {
  /** The most readers of one file, so that the header stays below 64 KiB. */
  public static final int MOST_READERS = 256;

  private static final byte[] BEGINNING = "age-encryption.org/v1\n".getBytes(US_ASCII);

  /** How many bytes {@link #isEncrypted} wants to see. */
  public static final int BEGINNING_BYTES = BEGINNING.length;

  private EncryptedAsset() {}

  /** Whether a file that begins with {@code beginning} is encrypted in this format. */
  public static boolean isEncrypted(byte[] beginning) {
    return beginning.length >= BEGINNING.length
        && Arrays.equals(beginning, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
  }

  /**
   * What is written to the answer reaches {@code target} encrypted for {@code readers}. It is whole
   * when the answer is closed, which closes {@code target} too.
   *
   * @throws IllegalArgumentException if there is no reader, or more than 256
   */
  public static WritableByteChannel encrypting(WritableByteChannel target, Set<SealingKey> readers)
      throws IOException {
    if (readers.isEmpty() || readers.size() > MOST_READERS) {
      throw new IllegalArgumentException(
          "an encrypted file has 1 to " + MOST_READERS + " readers, not " + readers.size());
    }
    try {
      List<RecipientStanzaWriter> stanzas = new ArrayList<>();
      for (SealingKey reader : readers) {
        stanzas.add(
            X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(reader.toAgeRecipient()));
      }
      return new StandardEncryptingChannelFactory().newEncryptingChannel(target, stanzas);
    } catch (GeneralSecurityException failure) {
      throw new IOException("the file cannot be encrypted", failure);
    }
  }

  /**
   * What {@code source} holds, decrypted by whichever of {@code keys} opens it. Reading throws
   * {@link IOException} from the first chunk on that was altered, or at the end if it is missing.
   *
   * @throws UnsealException if the file is not encrypted for any of them, or its header was altered
   *     or is none
   */
  public static ReadableByteChannel decrypting(
      ReadableByteChannel source, List<SealingKeyPair> keys) throws IOException, UnsealException {
    try {
      List<RecipientStanzaReader> stanzas = new ArrayList<>();
      for (SealingKeyPair each : keys) {
        stanzas.add(
            X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(each.toAgeIdentity()));
      }
      return new StandardDecryptingChannelFactory().newDecryptingChannel(source, stanzas);
    } catch (GeneralSecurityException | BufferUnderflowException _) {
      // The library meets the end of a header that was cut off with the latter.
      throw new UnsealException("the file is not encrypted for this account, or was altered");
    }
  }
}
