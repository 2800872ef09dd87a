package io.decentralml.node.chain;

import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Digest;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Header;
import io.decentralml.runtimeapi.ChainRuntime;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.runtimeapi.RuntimeTrap;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.state.MemoryKeyValueStore;
import io.decentralml.state.StateBackend;
import io.decentralml.state.StateChanges;
import io.decentralml.state.StateOverlay;
import io.decentralml.trie.StateVersion;
import io.decentralml.trie.Trie;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The state with which a chain begins.
 *
 * @param entries values by key
 */
public record Genesis(SortedMap<Bytes, Bytes> entries) {
  /** Copies the map. */
  public Genesis {
    entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }

  /**
   * The genesis that {@code runtime} builds of one of its presets, such as "development".
   *
   * @param hostFunctions what the runtime gets for calls over an overlay
   * @throws IllegalArgumentException if the runtime has no such preset
   * @throws IllegalStateException if the runtime refuses to build it
   */
  public static Genesis ofPreset(
      ChainRuntime runtime, String preset, Function<StateOverlay, HostFunctions> hostFunctions) {
    return ofConfig(runtime, preset(runtime, preset, hostFunctions), hostFunctions);
  }

  /**
   * The genesis that {@code runtime} builds of a whole configuration.
   *
   * @param config JSON, with a field for each pallet
   * @throws IllegalStateException if the runtime refuses to build it
   */
  public static Genesis ofConfig(
      ChainRuntime runtime, String config, Function<StateOverlay, HostFunctions> hostFunctions) {
    StateOverlay overlay = emptyState();
    ScaleWriter arguments = new ScaleWriter();
    arguments.string(config);
    try {
      byte[] answer =
          runtime.call(
              hostFunctions.apply(overlay), "GenesisBuilder_build_state", arguments.toBytes());
      if (answer.length == 0 || answer[0] != 0) {
        throw new IllegalStateException("the runtime builds no genesis: " + refusal(answer));
      }
    } catch (RuntimeTrap trap) {
      throw new IllegalStateException(
          "the runtime builds no genesis: " + RuntimeReasons.of(trap), trap);
    }
    return of(overlay);
  }

  /**
   * The JSON from which {@code runtime} builds one of its presets.
   *
   * @throws IllegalArgumentException if the runtime has no such preset
   */
  public static String preset(
      ChainRuntime runtime, String preset, Function<StateOverlay, HostFunctions> hostFunctions) {
    ScaleWriter name = new ScaleWriter();
    name.u8(1);
    name.string(preset);
    return preset(runtime, name, "preset " + preset, hostFunctions);
  }

  /**
   * The configuration over which a plain chain specification lays its own: nobody and nothing.
   *
   * @throws IllegalArgumentException if the runtime has none
   */
  public static String defaultConfig(
      ChainRuntime runtime, Function<StateOverlay, HostFunctions> hostFunctions) {
    ScaleWriter none = new ScaleWriter();
    none.u8(0);
    return preset(runtime, none, "default configuration", hostFunctions);
  }

  private static String preset(
      ChainRuntime runtime,
      ScaleWriter name,
      String what,
      Function<StateOverlay, HostFunctions> hostFunctions) {
    HostFunctions host = hostFunctions.apply(emptyState());
    ScaleReader in =
        new ScaleReader(runtime.call(host, "GenesisBuilder_get_preset", name.toBytes()));
    boolean known = in.bool();
    byte[] json = in.lengthPrefixedBytes();
    if (!known || in.failed()) {
      throw new IllegalArgumentException("the runtime has no " + what);
    }
    return new String(json, StandardCharsets.UTF_8);
  }

  private static StateOverlay emptyState() {
    return new StateBackend(new MemoryKeyValueStore()).snapshot(Trie.EMPTY_ROOT).overlay();
  }

  private static String refusal(byte[] answer) {
    ScaleReader in = new ScaleReader(answer, Math.min(1, answer.length), answer.length);
    String reason = in.string();
    return in.failed() ? "it says not why" : reason;
  }

  private static Genesis of(StateOverlay overlay) {
    SortedMap<Bytes, Bytes> entries = new TreeMap<>();
    overlay
        .changes(StateVersion.V1)
        .changes()
        .forEach((key, value) -> value.ifPresent(present -> entries.put(key, present)));
    return new Genesis(entries);
  }

  /** This genesis with one more entry. */
  public Genesis with(Bytes key, Bytes value) {
    SortedMap<Bytes, Bytes> more = new TreeMap<>(entries);
    more.put(key, value);
    return new Genesis(more);
  }

  /** What an entry point without arguments answers over this state. */
  public byte[] call(
      ChainRuntime runtime,
      String entryPoint,
      Function<StateOverlay, HostFunctions> hostFunctions) {
    StateOverlay overlay = emptyState();
    entries.forEach(overlay::set);
    return runtime.call(hostFunctions.apply(overlay), entryPoint, new byte[0]);
  }

  /** What the entries make of the empty state. */
  StateChanges changes(StateBackend backend) {
    StateOverlay overlay = backend.snapshot(Trie.EMPTY_ROOT).overlay();
    entries.forEach(overlay::set);
    return overlay.changes(StateVersion.V1);
  }

  /** The header of block 0 over the state that {@code changes} make. */
  static Header header(StateChanges changes) {
    return new Header(
        Hash256.ZERO,
        BlockNumber.ZERO,
        Hash256.of(changes.root()),
        Hash256.of(Trie.EMPTY_ROOT),
        Digest.EMPTY);
  }
}
