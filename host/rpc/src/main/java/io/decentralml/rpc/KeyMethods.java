package io.decentralml.rpc;

import io.decentralml.node.CallResult;
import io.decentralml.node.Keystore;
import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import tools.jackson.databind.JsonNode;

/** {@code author_*Key*}: the session keys of the node. All of them unsafe. */
final class KeyMethods {
  private static final int KEY_TYPE_BYTES = 4;

  private final Keystore keystore;

  KeyMethods(Keystore keystore) {
    this.keystore = keystore;
  }

  /** New session keys: their public parts. */
  JsonNode rotate(Parameters parameters) throws RpcException {
    return switch (keystore.rotateKeys()) {
      case CallResult.Answer(Bytes publicKeys) -> Shapes.bytes(publicKeys);
      case CallResult.Trapped(String reason) -> throw refused("Client error: " + reason);
      case CallResult.UnknownBlock(Hash256 block) -> throw BlockLookup.unknown(block);
    };
  }

  /** {@code (keyType, secret, publicKey)}: takes in a key. */
  JsonNode insert(Parameters parameters) throws RpcException {
    Bytes keyType = keyType(parameters.string(0));
    String secret = parameters.string(1);
    Bytes publicKey = parameters.bytes(2);
    return switch (keystore.insert(keyType, secret, publicKey)) {
      case INSERTED -> Json.nothing();
      case BAD_SECRET -> throw refused("The secret is no phrase, seed or path");
      case WRONG_PUBLIC_KEY -> throw refused("The secret does not yield the public key");
      case UNSUPPORTED_KEY_TYPE -> throw refused("Unsupported key type");
    };
  }

  /** {@code (publicKey, keyType)}: whether its secret is here. */
  JsonNode has(Parameters parameters) throws RpcException {
    Bytes publicKey = parameters.bytes(0);
    return Json.bool(keystore.hasKey(keyType(parameters.string(1)), publicKey));
  }

  /** {@code (publicKeys)}: whether all their secrets are here. */
  JsonNode hasSession(Parameters parameters) throws RpcException {
    return switch (keystore.hasSessionKeys(parameters.bytes(0))) {
      case PRESENT -> Json.bool(true);
      case ABSENT -> Json.bool(false);
      case MALFORMED -> throw refused("Session keys are not encoded correctly");
    };
  }

  private static Bytes keyType(String name) throws RpcException {
    Bytes bytes = Bytes.utf8(name);
    if (bytes.length() != KEY_TYPE_BYTES) {
      throw refused("A key type has four letters");
    }
    return bytes;
  }

  private static RpcException refused(String message) {
    return new RpcException(new RpcError(1040, message));
  }
}
