package io.decentralml.node.service;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.node.Keystore.InsertResult;
import io.decentralml.scale.Bytes;
import io.decentralml.state.SessionKeystore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The session keys of a node. A file's name is the key's type and the public key in hexadecimal
 * digits, its content the secret as a JSON string, as Substrate's keystore has it. Thread-safe.
 */
final class KeyFiles implements SessionKeystore {
  private static final Map<Bytes, SignatureScheme> SCHEMES =
      Map.of(
          Bytes.utf8("aura"), SignatureScheme.SR25519,
          Bytes.utf8("gran"), SignatureScheme.ED25519);
  private static final int TYPE_BYTES = 4;

  private final Map<Name, KeyPair> keys = new ConcurrentHashMap<>();
  private final Path folder;

  private record Name(Bytes keyType, Bytes publicKey) {}

  private KeyFiles(Path folder) {
    this.folder = folder;
  }

  /** The keys in {@code folder}. */
  static KeyFiles load(Path folder) throws IOException {
    KeyFiles files = new KeyFiles(folder);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        files.read(entry);
      }
    }
    return files;
  }

  private void read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (!name.matches("([0-9a-f]{2}){5,}")) {
      return;
    }
    Bytes whole = Bytes.wrap(HexFormat.of().parseHex(name));
    Bytes keyType = part(whole, 0, TYPE_BYTES);
    SignatureScheme scheme = SCHEMES.get(keyType);
    if (scheme != null) {
      String json = Files.readString(file, StandardCharsets.UTF_8).strip();
      String secret = json.substring(1, json.length() - 1);
      keys.put(
          new Name(keyType, part(whole, TYPE_BYTES, whole.length())),
          KeyPair.fromUri(scheme, secret));
    }
  }

  private static Bytes part(Bytes bytes, int from, int to) {
    byte[] part = new byte[to - from];
    for (int i = 0; i < part.length; i++) {
      part[i] = (byte) bytes.at(from + i);
    }
    return Bytes.wrap(part);
  }

  /** The pair of a public key. */
  Optional<KeyPair> find(Bytes keyType, Bytes publicKey) {
    return Optional.ofNullable(keys.get(new Name(keyType, publicKey)));
  }

  /** Takes in a secret that must yield {@code publicKey}. */
  InsertResult insert(Bytes keyType, String secret, Bytes publicKey) {
    SignatureScheme scheme = SCHEMES.get(keyType);
    if (scheme == null) {
      return InsertResult.UNSUPPORTED_KEY_TYPE;
    }
    KeyPair pair;
    try {
      pair = KeyPair.fromUri(scheme, secret);
    } catch (IllegalArgumentException _) {
      return InsertResult.BAD_SECRET;
    }
    if (!Bytes.wrap(pair.publicKey()).equals(publicKey)) {
      return InsertResult.WRONG_PUBLIC_KEY;
    }
    keep(keyType, secret, pair);
    return InsertResult.INSERTED;
  }

  @Override
  public Bytes generateSr25519(Bytes keyType, Optional<Bytes> seed) {
    return generate(SignatureScheme.SR25519, keyType, seed);
  }

  @Override
  public Bytes generateEd25519(Bytes keyType, Optional<Bytes> seed) {
    return generate(SignatureScheme.ED25519, keyType, seed);
  }

  private Bytes generate(SignatureScheme scheme, Bytes keyType, Optional<Bytes> seed) {
    String secret =
        seed.map(text -> new String(text.toArray(), StandardCharsets.UTF_8))
            .orElseGet(KeyFiles::randomSeed);
    KeyPair pair = KeyPair.fromUri(scheme, secret);
    keep(keyType, secret, pair);
    return Bytes.wrap(pair.publicKey());
  }

  /** Makes the keys of an authority from one secret. */
  void generateAll(String secret) {
    SCHEMES.forEach(
        (keyType, scheme) -> generate(scheme, keyType, Optional.of(Bytes.utf8(secret))));
  }

  private static String randomSeed() {
    byte[] seed = new byte[KeyPair.SEED_BYTES];
    new SecureRandom().nextBytes(seed);
    return "0x" + HexFormat.of().formatHex(seed);
  }

  private void keep(Bytes keyType, String secret, KeyPair pair) {
    Bytes publicKey = Bytes.wrap(pair.publicKey());
    String name = keyType.toHex().substring(2) + publicKey.toHex().substring(2);
    try {
      SecretFiles.write(folder.resolve(name), '"' + secret + '"');
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    keys.put(new Name(keyType, publicKey), pair);
  }
}
