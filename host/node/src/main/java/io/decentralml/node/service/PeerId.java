package io.decentralml.node.service;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The name of this node in a network: base 58 over the identity multihash of its ed25519 key in
 * libp2p's form. The secret lies in the network folder as 64 hexadecimal digits.
 *
 * <p>Source: libp2p, specification "Peer Ids and Keys".
 */
final class PeerId {
  private static final String FILE = "secret_ed25519";
  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final byte[] MULTIHASH_AND_KEY_TYPE = {0x00, 0x24, 0x08, 0x01, 0x12, 0x20};

  private PeerId() {}

  /** Reads the name of the node whose network folder this is; makes one for a new node. */
  static String load(Path network) throws IOException {
    Path file = network.resolve(FILE);
    if (!Files.exists(file)) {
      byte[] seed = new byte[KeyPair.SEED_BYTES];
      new SecureRandom().nextBytes(seed);
      SecretFiles.write(file, HexFormat.of().formatHex(seed));
    }
    byte[] seed =
        HexFormat.of().parseHex(Files.readString(file, StandardCharsets.US_ASCII).strip());
    return of(KeyPair.fromSeed(SignatureScheme.ED25519, seed).publicKey());
  }

  /** The name that belongs to an ed25519 public key. */
  static String of(byte[] publicKey) {
    byte[] bytes = new byte[MULTIHASH_AND_KEY_TYPE.length + publicKey.length];
    System.arraycopy(MULTIHASH_AND_KEY_TYPE, 0, bytes, 0, MULTIHASH_AND_KEY_TYPE.length);
    System.arraycopy(publicKey, 0, bytes, MULTIHASH_AND_KEY_TYPE.length, publicKey.length);
    BigInteger base = BigInteger.valueOf(ALPHABET.length());
    StringBuilder digits = new StringBuilder();
    for (BigInteger rest = new BigInteger(1, bytes); rest.signum() > 0; rest = rest.divide(base)) {
      digits.append(ALPHABET.charAt(rest.mod(base).intValue()));
    }
    // The one leading zero byte is the digit 1.
    return digits.append('1').reverse().toString();
  }
}
