package io.decentralml.secrets;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.crypto.Ss58;
import io.decentralml.crypto.Ss58Address;
import io.decentralml.secrets.KeyFileException.Reason;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An account as a file: its address, name and scheme in the open, its secret encrypted by a
 * password. Read and written as polkadot-js does, so that its extension and its apps import what is
 * exported here, and the other way round. Immutable.
 */
public final class AccountFile {
  /** The longest name, in characters. */
  public static final int LONGEST_NAME = 64;

  private final String owner;
  private final Ss58Address address;
  private final SignatureScheme scheme;
  private final String name;
  private final KeyCipher cipher;
  private final byte[] encrypted;

  AccountFile(
      String owner,
      Ss58Address address,
      SignatureScheme scheme,
      String name,
      KeyCipher cipher,
      byte[] encrypted) {
    this.owner = owner;
    this.address = address;
    this.scheme = scheme;
    this.name = name;
    this.cipher = cipher;
    this.encrypted = encrypted.clone();
  }

  /**
   * The file of {@code pair}, encrypted by {@code password}. It takes about as long as opening it:
   * half a second and 128 MiB.
   *
   * @param prefix the network of the address
   * @throws IllegalArgumentException if {@code name} is empty, longer than 64 characters, or has
   *     control characters
   */
  public static AccountFile encrypt(KeyPair pair, int prefix, String name, Password password) {
    return encrypt(pair, prefix, name, password, ScryptCost.N17);
  }

  static AccountFile encrypt(
      KeyPair pair, int prefix, String name, Password password, ScryptCost cost) {
    requireName(name);
    Ss58Address address = new Ss58Address(prefix, pair.accountId());
    // Where the public key does not follow from the address, polkadot-js wants it in its place.
    String owner =
        pair.scheme() == SignatureScheme.ECDSA
            ? "0x" + HexFormat.of().formatHex(pair.publicKey())
            : address.toString();
    byte[] framed = KeyFraming.frame(pair);
    try {
      byte[] encrypted = KeyCipher.encrypt(framed, password, cost);
      return new AccountFile(owner, address, pair.scheme(), name, KeyCipher.SCRYPT, encrypted);
    } finally {
      Arrays.fill(framed, (byte) 0);
    }
  }

  static void requireName(String name) {
    if (name.isBlank()
        || name.codePointCount(0, name.length()) > LONGEST_NAME
        || name.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "a name has 1 to " + LONGEST_NAME + " characters, and no control characters");
    }
  }

  /**
   * The file with this text: version 3, and 0 and 2 of before.
   *
   * @throws KeyFileException if it is none, or one of a kind that is not supported
   */
  public static AccountFile parse(String json) throws KeyFileException {
    return AccountJson.parse(json);
  }

  /** The text of the file, in version 3. */
  public String toJson() {
    return AccountJson.write(this);
  }

  /**
   * The pair, if {@code password} opens it.
   *
   * @throws KeyFileException if it does not, or if what it opens is not the pair of this address
   */
  public KeyPair open(Password password) throws KeyFileException {
    byte[] framed = cipher.decrypt(encrypted, password);
    try {
      KeyPair pair = KeyFraming.unframe(scheme, framed);
      if (!Arrays.equals(pair.accountId(), address.accountId())) {
        throw new KeyFileException(
            Reason.MALFORMED, "the secret is of " + text(pair) + ", not of " + address);
      }
      return pair;
    } finally {
      Arrays.fill(framed, (byte) 0);
    }
  }

  private String text(KeyPair pair) {
    return Ss58.encode(address.prefix(), pair.accountId());
  }

  /** The account, and the network that the file writes it for. */
  public Ss58Address address() {
    return address;
  }

  /** What the account signs with. */
  public SignatureScheme scheme() {
    return scheme;
  }

  /** What its owner calls it; files from elsewhere may have none. */
  public Optional<String> name() {
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  /** Whether it takes a password to open it. */
  public boolean isEncrypted() {
    return cipher != KeyCipher.NONE;
  }

  /** What the file has for an address. */
  String owner() {
    return owner;
  }

  KeyCipher cipher() {
    return cipher;
  }

  byte[] encrypted() {
    return encrypted.clone();
  }

  @Override
  public String toString() {
    return "AccountFile[" + address + "]";
  }
}
