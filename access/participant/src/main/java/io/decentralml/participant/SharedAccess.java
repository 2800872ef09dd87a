package io.decentralml.participant;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.decentralml.assets.StoreAddress;
import io.decentralml.crypto.KeyPair;
import io.decentralml.secrets.SealingKey;
import io.decentralml.secrets.SealingKeyPair;
import io.decentralml.secrets.UnsealException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a creator shares with the worker of a place, sealed: how to reach a store, and keys of
 * encrypted assets. As JSON:
 *
 * <pre>{@code
 * {"store":"s3://bucket/prefix",
 *  "credentials":{"AWS_ACCESS_KEY_ID":"…","AWS_SECRET_ACCESS_KEY":"…"},
 *  "content_keys":["AGE-SECRET-KEY-1…"]}
 * }</pre>
 *
 * <p>{@code credentials} has the names that the store's kind asks the environment for, {@code
 * content_keys} the identities of encrypted assets; both may be missing. Its text tells no secret.
 *
 * @param store where the assets are
 * @param credentials what the store asks for, by name
 * @param contentKeys identities in age's writing
 */
public record SharedAccess(
    String store, Map<String, String> credentials, List<String> contentKeys) {
  /** The most bytes that the chain keeps, sealed. */
  public static final int LARGEST_SEALED = 1024;

  /** The most bytes of the document. */
  public static final int LARGEST = LARGEST_SEALED - SealingKey.OVERHEAD_BYTES;

  private static final int DEEPEST = 4;
  private static final String FOLDER = "folder:";
  private static final String KEY_FILE = "GOOGLE_APPLICATION_CREDENTIALS";
  private static final String STORE = "store";
  private static final String CREDENTIALS = "credentials";
  private static final String CONTENT_KEYS = "content_keys";

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(LARGEST)
                          .maxNestingDepth(DEEPEST)
                          .build())
                  .build())
          .build();

  /**
   * Takes copies.
   *
   * @throws IllegalArgumentException if the store would be opened with what the worker's machine
   *     has, its own credentials or its files; or if a content key is none
   */
  public SharedAccess {
    credentials = Map.copyOf(credentials);
    contentKeys = List.copyOf(contentKeys);
    requireOwnCredentials(store, credentials);
    contentKeys.forEach(each -> SealingKeyPair.fromAgeIdentity(each).close());
  }

  /**
   * A creator names the store, so its host may be anybody's: nothing of the worker's goes there.
   */
  private static void requireOwnCredentials(String store, Map<String, String> credentials) {
    boolean isAddress = StoreAddress.hasScheme(store) && !store.startsWith(FOLDER);
    if (isAddress && "machine".equals(StoreAddress.parse(store).parameters().get(CREDENTIALS))) {
      throw new IllegalArgumentException(
          "a store is not shared with credentials=machine, which are the worker's own");
    }
    if (credentials.containsKey(KEY_FILE)) {
      throw new IllegalArgumentException(
          KEY_FILE + " names a file; share a short-lived GOOGLE_OAUTH_ACCESS_TOKEN");
    }
  }

  /**
   * The document {@code json}.
   *
   * @throws RefusalException if it is none, or longer than 976 bytes; the message repeats nothing
   *     of it
   */
  public static SharedAccess parse(byte[] json) throws RefusalException {
    if (json.length > LARGEST) {
      throw new RefusalException(
          "the credentials have %d bytes; at most %d fit".formatted(json.length, LARGEST));
    }
    JsonNode document = tree(json);
    for (String name : document.propertyNames()) {
      if (!List.of(STORE, CREDENTIALS, CONTENT_KEYS).contains(name)) {
        throw new RefusalException("the credentials have a field that is not known");
      }
    }
    Map<String, String> credentials = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each : document.path(CREDENTIALS).properties()) {
      credentials.put(each.getKey(), text(each.getValue()));
    }
    List<String> contentKeys = new ArrayList<>();
    for (JsonNode each : document.path(CONTENT_KEYS).values()) {
      contentKeys.add(text(each));
    }
    try {
      return new SharedAccess(text(document.path(STORE)), credentials, contentKeys);
    } catch (IllegalArgumentException wrong) {
      throw new RefusalException(String.valueOf(wrong.getMessage()));
    }
  }

  private static JsonNode tree(byte[] json) throws RefusalException {
    try {
      JsonNode document = JSON.readTree(json);
      if (document.isObject()) {
        return document;
      }
    } catch (JacksonException _) {
      // Told below: its own message repeats the text around the fault, which may be a secret.
    }
    throw new RefusalException("the credentials are no JSON object");
  }

  private static String text(JsonNode node) throws RefusalException {
    if (!node.isString() || node.asString().isEmpty()) {
      throw new RefusalException("the credentials have no store, or a value that is no text");
    }
    return node.asString();
  }

  /** The document, which the caller wipes. */
  public byte[] toJson() {
    ObjectNode document = JSON.createObjectNode();
    document.put(STORE, store);
    if (!credentials.isEmpty()) {
      ObjectNode named = document.putObject(CREDENTIALS);
      new TreeMap<>(credentials).forEach(named::put);
    }
    if (!contentKeys.isEmpty()) {
      ArrayNode keys = document.putArray(CONTENT_KEYS);
      contentKeys.forEach(keys::add);
    }
    return JSON.writeValueAsString(document).getBytes(UTF_8);
  }

  /**
   * The document sealed for {@code worker}.
   *
   * @throws RefusalException if it is longer than 976 bytes
   */
  public byte[] seal(SealingKey worker) throws RefusalException {
    byte[] document = toJson();
    try {
      if (document.length > LARGEST) {
        throw new RefusalException(
            "the credentials have %d bytes; at most %d fit".formatted(document.length, LARGEST));
      }
      return worker.seal(document);
    } finally {
      Arrays.fill(document, (byte) 0);
    }
  }

  /**
   * What was sealed for {@code worker}'s account.
   *
   * @throws RefusalException if it was not, or holds no such document
   */
  public static SharedAccess open(byte[] sealed, KeyPair worker) throws RefusalException {
    byte[] document = {};
    try (SealingKeyPair pair = SealingKeyPair.of(worker)) {
      document = pair.open(sealed);
      return parse(document);
    } catch (UnsealException failure) {
      throw new RefusalException("the credentials do not open: " + failure.getMessage());
    } finally {
      Arrays.fill(document, (byte) 0);
    }
  }

  @Override
  public String toString() {
    return "SharedAccess[" + store + ", secrets not shown]";
  }
}
