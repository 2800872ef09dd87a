package io.decentralml.rpc;

import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * The parameters of one call, by position. Trailing ones that a method can do without may be absent
 * or null; further ones than it knows are ignored. What does not fit is refused with -32602.
 */
final class Parameters {
  private static final long MAX_NUMBER = 0xffff_ffffL;

  private final ArrayNode items;

  private Parameters(ArrayNode items) {
    this.items = items;
  }

  /**
   * The value of {@code params}.
   *
   * @throws RpcException unless it is an array, or absent, or null
   */
  static Parameters of(JsonNode params) throws RpcException {
    if (params.isMissingNode() || params.isNull()) {
      return new Parameters(Json.array());
    }
    if (params instanceof ArrayNode items) {
      return new Parameters(items);
    }
    throw refused("expected an array");
  }

  /** Whether there is something at {@code index}, {@code null} apart. */
  boolean has(int index) {
    return !at(index).isMissingNode() && !at(index).isNull();
  }

  /** Text. */
  String string(int index) throws RpcException {
    if (!at(index).isString()) {
      throw refused("expected a string", index);
    }
    return at(index).stringValue();
  }

  /** Hexadecimal text. */
  Bytes bytes(int index) throws RpcException {
    return bytes(at(index), index);
  }

  /** Hexadecimal text, or nothing. */
  Optional<Bytes> optionalBytes(int index) throws RpcException {
    return has(index) ? Optional.of(bytes(index)) : Optional.empty();
  }

  /** An array of hexadecimal texts. */
  List<Bytes> listOfBytes(int index) throws RpcException {
    List<Bytes> list = new ArrayList<>();
    for (JsonNode item : list(index)) {
      list.add(bytes(item, index));
    }
    return list;
  }

  /** A hash. */
  Hash256 hash(int index) throws RpcException {
    Bytes bytes = bytes(index);
    if (bytes.length() != 32) {
      throw refused("expected 32 bytes", index);
    }
    return new Hash256(bytes);
  }

  /** A hash, or nothing. */
  Optional<Hash256> optionalHash(int index) throws RpcException {
    return has(index) ? Optional.of(hash(index)) : Optional.empty();
  }

  /** A whole number of 32 bits, unsigned. */
  long number(int index) throws RpcException {
    JsonNode item = at(index);
    if (!item.isIntegralNumber() || !isNumber(item.asLong(-1))) {
      throw refused("expected a number between 0 and " + MAX_NUMBER, index);
    }
    return item.asLong();
  }

  /** True or false. */
  boolean flag(int index) throws RpcException {
    if (!at(index).isBoolean()) {
      throw refused("expected true or false", index);
    }
    return at(index).booleanValue();
  }

  /** The elements of an array. */
  ArrayNode list(int index) throws RpcException {
    if (at(index) instanceof ArrayNode list) {
      return list;
    }
    throw refused("expected an array", index);
  }

  /** Whether there is an array at {@code index}. */
  boolean isList(int index) {
    return at(index).isArray();
  }

  /** A block number: a JSON number or hexadecimal text. */
  long blockNumber(int index) throws RpcException {
    return blockNumber(at(index), index);
  }

  /** An array of block numbers. */
  List<Long> blockNumbers(int index) throws RpcException {
    List<Long> numbers = new ArrayList<>();
    for (JsonNode item : list(index)) {
      numbers.add(blockNumber(item, index));
    }
    return numbers;
  }

  private long blockNumber(JsonNode item, int index) throws RpcException {
    OptionalLong number =
        item.isIntegralNumber()
            ? OptionalLong.of(item.asLong(-1))
            : item.isString() ? hexNumber(item.stringValue()) : OptionalLong.empty();
    if (number.isEmpty() || !isNumber(number.getAsLong())) {
      throw refused("expected a block number", index);
    }
    return number.getAsLong();
  }

  private static OptionalLong hexNumber(String text) {
    if (!text.matches("0x[0-9a-fA-F]{1,16}")) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(Long.parseUnsignedLong(text, 2, text.length(), 16));
  }

  private static boolean isNumber(long value) {
    return value >= 0 && value <= MAX_NUMBER;
  }

  private static Bytes bytes(JsonNode item, int index) throws RpcException {
    if (!item.isString()) {
      throw refused("expected hexadecimal text", index);
    }
    return HexText.decode(item.stringValue())
        .orElseThrow(() -> refused("expected hexadecimal text of whole bytes", index));
  }

  private JsonNode at(int index) {
    return items.path(index);
  }

  private static RpcException refused(String why, int index) {
    return refused("parameter " + (index + 1) + ": " + why);
  }

  private static RpcException refused(String why) {
    return new RpcException(RpcError.invalidParameters(why));
  }
}
