package io.decentralml.cli.node;

import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.Json;
import io.decentralml.node.ChainSpec;
import io.decentralml.scale.Bytes;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chain specification that names what makes the first state, rather than the state itself.
 *
 * <p>Source: {@code sc-chain-spec} of the Polkadot SDK.
 *
 * @param json the specification, with the runtime's code
 */
record PlainSpec(ObjectNode json) {
  private static final String GENESIS = "genesis";
  private static final String RUNTIME_GENESIS = "runtimeGenesis";
  private static final String CODE = "code";
  private static final Set<String> CHAIN_TYPES = Set.of("Development", "Local", "Live");

  /** The specification of a chain that this program knows. */
  static PlainSpec of(KnownChain chain) {
    ChainSpec described = chain.spec();
    ObjectNode json = common();
    json.put("name", described.name());
    json.put("id", described.id());
    json.put("chainType", described.type().wireName());
    ObjectNode genesis = json.putObject(GENESIS).putObject(RUNTIME_GENESIS);
    genesis.put(CODE, RuntimeCode.bytes().toString());
    genesis.set("patch", Json.parse(SpecGenesis.ofThisProgram().preset(chain.preset())));
    return new PlainSpec(json);
  }

  /**
   * Reads a specification. What it leaves out and this program knows is filled in: the runtime's
   * code, the token's properties, and the fields that nodes want even when they say nothing.
   *
   * @throws CommandException if nodes would not take it
   */
  static PlainSpec read(String text) {
    ObjectNode json = common();
    json.setAll(object(text));
    requireText(json, "name");
    requireText(json, "id");
    if (!json.path("id").asString().matches("[A-Za-z0-9_-]+")) {
      throw wrong("id", "letters, digits, - and _, since nodes name folders by it");
    }
    JsonNode type = json.path("chainType");
    if (!CHAIN_TYPES.contains(type.asString("")) && !type.path("Custom").isString()) {
      throw wrong("chainType", "\"Development\", \"Local\", \"Live\" or {\"Custom\": \"name\"}");
    }
    requireBootNodes(json.path("bootNodes"));
    return new PlainSpec(requireGenesis(json));
  }

  private static ObjectNode common() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", "");
    json.put("id", "");
    json.put("chainType", ChainSpec.ChainType.LIVE.wireName());
    json.putArray("bootNodes");
    json.putNull("telemetryEndpoints");
    json.putNull("protocolId");
    ObjectNode properties = json.putObject("properties");
    ChainSpec.Properties token = KnownChain.DEVELOPMENT.spec().properties();
    properties.put("ss58Format", token.ss58Format());
    properties.put("tokenDecimals", token.tokenDecimals());
    properties.put("tokenSymbol", token.tokenSymbol());
    json.putObject("codeSubstitutes");
    return json;
  }

  private static ObjectNode object(String text) {
    try {
      if (Json.parse(text) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException broken) {
      throw refusal("is not JSON: " + broken.getOriginalMessage());
    }
    throw refusal("is not a JSON object");
  }

  private static void requireText(ObjectNode json, String field) {
    if (!json.path(field).isString() || json.path(field).asString().isBlank()) {
      throw wrong(field, "a text");
    }
  }

  private static void requireBootNodes(JsonNode nodes) {
    if (!nodes.isArray()) {
      throw wrong("bootNodes", "an array");
    }
    for (JsonNode each : nodes) {
      if (!each.asString("").matches("/.+/p2p/\\w+")) {
        throw wrong("bootNodes", "addresses such as /ip4/192.0.2.1/tcp/30333/p2p/12D3KooW…");
      }
    }
  }

  private static ObjectNode requireGenesis(ObjectNode json) {
    if (json.path(GENESIS).has("raw")) {
      throw refusal("is raw already");
    }
    if (!(json.path(GENESIS).path(RUNTIME_GENESIS) instanceof ObjectNode genesis)) {
      throw wrong("genesis.runtimeGenesis", "an object");
    }
    if (genesis.path("patch").isObject() == genesis.path("config").isObject()) {
      throw wrong("genesis.runtimeGenesis", "either patch or config, an object with the pallets");
    }
    if (!genesis.has(CODE)) {
      genesis.put(CODE, RuntimeCode.bytes().toString());
    }
    if (!genesis.path(CODE).asString("").matches("0x([0-9a-fA-F]{2})+")) {
      throw wrong("genesis.runtimeGenesis.code", "0x and hexadecimal digits");
    }
    return json;
  }

  /** The same specification with the state itself. */
  ObjectNode toRaw() {
    ObjectNode raw = json.deepCopy();
    ObjectNode state = raw.putObject(GENESIS).putObject("raw");
    ObjectNode top = state.putObject("top");
    state.putObject("childrenDefault");
    for (Map.Entry<Bytes, Bytes> each : entries().entrySet()) {
      top.put(each.getKey().toString(), each.getValue().toString());
    }
    return raw;
  }

  private SortedMap<Bytes, Bytes> entries() {
    JsonNode genesis = json.path(GENESIS).path(RUNTIME_GENESIS);
    byte[] code = HexFormat.of().parseHex(genesis.path(CODE).asString().substring(2));
    SpecGenesis maker = SpecGenesis.of(Bytes.wrap(code));
    return genesis.path("patch") instanceof ObjectNode patch
        ? maker.entriesOfPatch(patch)
        : maker.entries(genesis.path("config").toString());
  }

  private static CommandException wrong(String field, String wanted) {
    return refusal("has a wrong field " + field + ": expected " + wanted);
  }

  static CommandException refusal(String problem) {
    return new CommandException(
        CommandException.Kind.FAILED,
        "the chain specification " + problem,
        "deploy/network.json is a whole one, and docs/network.md explains it");
  }
}
