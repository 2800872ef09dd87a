package io.decentralml.node.service;

import io.decentralml.node.ChainSpec;
import io.decentralml.node.chain.Genesis;
import io.decentralml.runtimeapi.ChainRuntime;
import io.decentralml.scale.Bytes;
import io.decentralml.state.HostServices;
import io.decentralml.state.OverlayHostFunctions;

/**
 * Which chain a node runs.
 *
 * @param spec what the chain says of itself
 * @param runtime its logic
 * @param preset the runtime's name for the state with which it begins, such as "development"
 * @param code what lies under {@code :code} from the beginning: the same runtime as WebAssembly;
 *     empty to leave that to the preset
 */
public record ChainDefinition(ChainSpec spec, ChainRuntime runtime, String preset, Bytes code) {
  private static final Bytes CODE_KEY = Bytes.utf8(":code");

  /** The state with which the chain begins. */
  Genesis genesis(HostServices services) {
    Genesis genesis =
        Genesis.ofPreset(runtime, preset, overlay -> new OverlayHostFunctions(overlay, services));
    return code.length() == 0 ? genesis : genesis.with(CODE_KEY, code);
  }
}
