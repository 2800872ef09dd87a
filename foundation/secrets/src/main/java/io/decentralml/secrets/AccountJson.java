package io.decentralml.secrets;

import io.decentralml.crypto.Blake2b;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.crypto.Ss58;
import io.decentralml.crypto.Ss58Address;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Key files as JSON: {@code address}, for ecdsa the public key in hexadecimal; {@code encoded},
 * base64 or, in version 0, hexadecimal; {@code encoding} with {@code content} ({@code pkcs8} and
 * the scheme), {@code type} (the ciphers) and {@code version}; and {@code meta} with {@code name}.
 *
 * <p>Source: {@code @polkadot/keyring}, {@code keyring.ts}, {@code createFromJson}.
 */
final class AccountJson {
  /** No key file is longer. */
  static final int LONGEST = 64 * 1024;

  private static final int DEEPEST = 16;
  private static final int GENERIC_PREFIX = 42;
  private static final String CIPHER = "xsalsa20-poly1305";
  private static final String STRETCHED = "scrypt";

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(LONGEST)
                          .maxNestingDepth(DEEPEST)
                          .build())
                  .build())
          .build();

  private AccountJson() {}

  static AccountFile parse(String json) throws KeyFileException {
    JsonNode file = tree(json);
    JsonNode encoding = file.path("encoding");
    String version = encoding.path("version").asString("");
    if (!List.of("0", "1", "2", "3").contains(version)) {
      throw KeyFileException.malformed(
          "this is no account exported by polkadot-js: it names no version of its encoding");
    }
    SignatureScheme scheme = scheme(encoding.path("content"));
    String owner = file.path("address").asString("");
    return new AccountFile(
        owner,
        address(owner),
        scheme,
        name(file.path("meta").path("name").asString("")),
        cipher(texts(encoding.path("type"))),
        bytes(file.path("encoded").asString("")));
  }

  private static JsonNode tree(String json) throws KeyFileException {
    if (json.length() > LONGEST) {
      throw KeyFileException.malformed("a key file is shorter than " + LONGEST + " characters");
    }
    try {
      JsonNode file = JSON.readTree(json);
      if (file.isObject()) {
        return file;
      }
      throw KeyFileException.malformed("this is no JSON object");
    } catch (JacksonException _) {
      // Its own message repeats the text around the fault, which may be a secret.
      throw KeyFileException.malformed("this is no JSON text");
    }
  }

  private static Ss58Address address(String text) throws KeyFileException {
    try {
      return text.startsWith("0x")
          ? new Ss58Address(
              GENERIC_PREFIX, Blake2b.hash256(HexFormat.of().parseHex(text, 2, text.length())))
          : Ss58.decode(text);
    } catch (IllegalArgumentException malformed) {
      throw KeyFileException.malformed(
          "the file's address is not that of an account: " + malformed.getMessage());
    }
  }

  private static SignatureScheme scheme(JsonNode content) throws KeyFileException {
    List<String> texts = texts(content);
    String name = texts.size() == 2 && texts.getFirst().equals("pkcs8") ? texts.get(1) : "";
    return switch (name) {
      case "sr25519" -> SignatureScheme.SR25519;
      case "ed25519" -> SignatureScheme.ED25519;
      case "ecdsa" -> SignatureScheme.ECDSA;
      default ->
          throw KeyFileException.malformed(
              texts.contains("batch-pkcs8")
                  ? "the file holds several accounts; export each into a file of its own"
                  : "the file holds no account of a scheme that is supported (sr25519, ed25519,"
                      + " ecdsa)");
    };
  }

  private static KeyCipher cipher(List<String> types) throws KeyFileException {
    if (types.equals(List.of(STRETCHED, CIPHER))) {
      return KeyCipher.SCRYPT;
    }
    if (types.equals(List.of(CIPHER))) {
      return KeyCipher.BARE_PASSWORD;
    }
    if (types.equals(List.of("none"))) {
      return KeyCipher.NONE;
    }
    throw KeyFileException.malformed("the file is encrypted in a way that is not supported");
  }

  private static byte[] bytes(String encoded) throws KeyFileException {
    try {
      return encoded.startsWith("0x")
          ? HexFormat.of().parseHex(encoded, 2, encoded.length())
          : Base64.getDecoder().decode(encoded);
    } catch (IllegalArgumentException _) {
      throw KeyFileException.malformed("the encrypted key is neither base64 nor hexadecimal");
    }
  }

  /** Names from elsewhere are shortened rather than refused. */
  private static String name(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .filter(each -> !Character.isISOControl(each))
        .limit(AccountFile.LONGEST_NAME)
        .forEach(printable::appendCodePoint);
    return printable.toString().strip();
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isString()) {
      texts.add(node.asString());
    }
    node.values().forEach(each -> texts.add(each.asString("")));
    return texts;
  }

  static String write(AccountFile file) {
    ObjectNode json = JSON.createObjectNode();
    json.put("encoded", Base64.getEncoder().encodeToString(file.encrypted()));
    ObjectNode encoding = json.putObject("encoding");
    encoding.putArray("content").add("pkcs8").add(file.scheme().name().toLowerCase(Locale.ROOT));
    switch (file.cipher()) {
      case SCRYPT -> encoding.putArray("type").add(STRETCHED).add(CIPHER);
      case BARE_PASSWORD -> encoding.putArray("type").add(CIPHER);
      case NONE -> encoding.putArray("type").add("none");
    }
    encoding.put("version", "3");
    json.put("address", file.owner());
    json.putObject("meta").put("name", file.name().orElse(""));
    return JSON.writeValueAsString(json);
  }
}
