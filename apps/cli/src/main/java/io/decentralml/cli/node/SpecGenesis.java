package io.decentralml.cli.node;

import io.decentralml.cli.console.Json;
import io.decentralml.node.chain.Genesis;
import io.decentralml.runtime.DecentralMLRuntime;
import io.decentralml.runtimeapi.ChainRuntime;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.runtimeapi.RuntimeTrap;
import io.decentralml.scale.Bytes;
import io.decentralml.state.HostServices;
import io.decentralml.state.OverlayHostFunctions;
import io.decentralml.state.SessionKeystore;
import io.decentralml.state.StateOverlay;
import io.decentralml.state.VerifiedSignatures;
import io.decentralml.wasm.CodeException;
import io.decentralml.wasm.WasmRuntime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a chain's first state, as nodes do that are given a plain specification.
 *
 * @param runtime makes it
 * @param code what the state holds as the runtime
 */
record SpecGenesis(ChainRuntime runtime, Bytes code) {
  private static final Bytes CODE = Bytes.utf8(":code");

  /** Who makes blocks, and who votes on finality. */
  private static final List<String> AUTHORITIES =
      List.of("AuraApi_authorities", "GrandpaApi_grandpa_authorities");

  /** A genesis has no keys to make. */
  private static final SessionKeystore NO_KEYS =
      new SessionKeystore() {
        @Override
        public Bytes generateSr25519(Bytes keyType, Optional<Bytes> seed) {
          throw new IllegalStateException("a genesis makes no keys");
        }

        @Override
        public Bytes generateEd25519(Bytes keyType, Optional<Bytes> seed) {
          throw new IllegalStateException("a genesis makes no keys");
        }
      };

  /** By this program's own runtime. */
  static SpecGenesis ofThisProgram() {
    return new SpecGenesis(new DecentralMLRuntime(), RuntimeCode.bytes());
  }

  /** By the runtime that {@code code} is; this program's own is quicker, and does the same. */
  static SpecGenesis of(Bytes code) {
    if (code.equals(RuntimeCode.bytes())) {
      return ofThisProgram();
    }
    try {
      return new SpecGenesis(WasmRuntime.of(code.toArray()), code);
    } catch (CodeException unusable) {
      throw PlainSpec.refusal("has no usable code: " + unusable.getMessage());
    }
  }

  private static HostFunctions host(StateOverlay overlay) {
    return new OverlayHostFunctions(
        overlay, new HostServices(new VerifiedSignatures(1), NO_KEYS, (_, _, _) -> {}, _ -> null));
  }

  /** What the state of the preset {@code name} is made of, as JSON. */
  String preset(String name) {
    return Genesis.preset(runtime, name, SpecGenesis::host);
  }

  /** The state that the runtime's default configuration makes with {@code patch} laid over it. */
  SortedMap<Bytes, Bytes> entriesOfPatch(ObjectNode patch) {
    JsonNode defaults = Json.parse(defaults());
    requireKnown("", patch, defaults);
    return entries(patched(defaults, patch).toString());
  }

  private String defaults() {
    try {
      return Genesis.defaultConfig(runtime, SpecGenesis::host);
    } catch (RuntimeTrap trap) {
      throw PlainSpec.refusal("has a code that makes no genesis: " + trap.getMessage());
    }
  }

  /** The state that a whole configuration makes. */
  SortedMap<Bytes, Bytes> entries(String config) {
    Genesis genesis;
    try {
      genesis = Genesis.ofConfig(runtime, config, SpecGenesis::host).with(CODE, code);
    } catch (IllegalStateException refused) {
      throw PlainSpec.refusal("makes no genesis: " + refused.getMessage());
    }
    for (String each : AUTHORITIES) {
      byte[] answer = genesis.call(runtime, each, SpecGenesis::host);
      if (answer.length == 0 || answer[0] == 0) {
        throw PlainSpec.refusal(
            "names no authorities (" + each + " is empty): no block would come");
      }
    }
    return genesis.entries();
  }

  /** Runtimes pass over what they do not know, so that a misspelt field would be lost unseen. */
  private static void requireKnown(String path, ObjectNode patch, JsonNode defaults) {
    for (Map.Entry<String, JsonNode> each : patch.properties()) {
      if (!defaults.has(each.getKey())) {
        throw PlainSpec.refusal(
            "sets %s%s, which the runtime's genesis does not have; it has %s"
                .formatted(path, each.getKey(), String.join(", ", defaults.propertyNames())));
      }
      if (each.getValue() instanceof ObjectNode inner) {
        requireKnown(path + each.getKey() + ".", inner, defaults.path(each.getKey()));
      }
    }
  }

  /** Source: RFC 7396, JSON Merge Patch. */
  private static JsonNode patched(JsonNode target, JsonNode patch) {
    if (!(target instanceof ObjectNode fields) || !(patch instanceof ObjectNode changes)) {
      return patch;
    }
    for (Map.Entry<String, JsonNode> each : changes.properties()) {
      if (each.getValue().isNull()) {
        fields.remove(each.getKey());
      } else {
        fields.set(each.getKey(), patched(fields.path(each.getKey()), each.getValue()));
      }
    }
    return fields;
  }
}
