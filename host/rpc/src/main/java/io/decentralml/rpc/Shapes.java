package io.decentralml.rpc;

import io.decentralml.primitives.ApiVersion;
import io.decentralml.primitives.Digest;
import io.decentralml.primitives.DigestItem;
import io.decentralml.primitives.DigestItemCodec;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Header;
import io.decentralml.primitives.RuntimeVersion;
import io.decentralml.scale.Bytes;
import java.util.Collection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON shapes that several methods share. */
final class Shapes {
  private Shapes() {}

  /** Hexadecimal text. */
  static JsonNode bytes(Bytes bytes) {
    return Json.text(HexText.encode(bytes));
  }

  /** Hexadecimal text. */
  static JsonNode hash(Hash256 hash) {
    return Json.text(hashText(hash));
  }

  /** Hexadecimal text of 32 bytes. */
  static String hashText(Hash256 hash) {
    return HexText.encode(hash.bytes());
  }

  /** An array of hexadecimal texts. */
  static ArrayNode listOfBytes(Collection<Bytes> list) {
    ArrayNode array = Json.array();
    list.forEach(bytes -> array.add(HexText.encode(bytes)));
    return array;
  }

  /** An array of hexadecimal texts. */
  static ArrayNode listOfHashes(Collection<Hash256> list) {
    ArrayNode array = Json.array();
    list.forEach(hash -> array.add(hashText(hash)));
    return array;
  }

  /** The parts of a header; its number in hexadecimal without leading zeros. */
  static ObjectNode header(Header header) {
    return Json.object()
        .put("parentHash", hashText(header.parentHash()))
        .put("number", "0x" + Long.toHexString(header.number().toLong()))
        .put("stateRoot", hashText(header.stateRoot()))
        .put("extrinsicsRoot", hashText(header.extrinsicsRoot()))
        .set("digest", Json.object().set("logs", logs(header.digest())));
  }

  private static ArrayNode logs(Digest digest) {
    ArrayNode logs = Json.array();
    digest.logs().forEach(item -> logs.add(item(item)));
    return logs;
  }

  private static String item(DigestItem item) {
    return HexText.encode(Bytes.wrap(DigestItemCodec.CODEC.toBytes(item)));
  }

  /** The version of a runtime. */
  static ObjectNode runtimeVersion(RuntimeVersion version) {
    ArrayNode apis = Json.array();
    for (ApiVersion each : version.apis().list()) {
      apis.add(Json.array().add(HexText.encode(each.id())).add(unsigned(each.version())));
    }
    int systemVersion = Byte.toUnsignedInt(version.systemVersion());
    return Json.object()
        .put("specName", version.specName())
        .put("implName", version.implName())
        .put("authoringVersion", unsigned(version.authoringVersion()))
        .put("specVersion", unsigned(version.specVersion()))
        .put("implVersion", unsigned(version.implVersion()))
        .set("apis", apis)
        .put("transactionVersion", unsigned(version.transactionVersion()))
        .put("systemVersion", systemVersion)
        .put("stateVersion", systemVersion);
  }

  private static long unsigned(int number) {
    return Integer.toUnsignedLong(number);
  }
}
