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
 * @param runtime the logic with which it begins
 * @param preset the runtime's name for the state with which it begins, such as "development"
 * @param code what lies under {@code :code} from the beginning: the same runtime as WebAssembly;
 *     empty to leave that to the preset
 * @param execution by what the code is executed that the chain has in the end
 */
public record ChainDefinition(
    ChainSpec spec, ChainRuntime runtime, String preset, Bytes code, CodeExecution execution) {
  private static final Bytes CODE_KEY = Bytes.utf8(":code");

  /** A chain without code, always executed by {@code runtime}. */
  public ChainDefinition(ChainSpec spec, ChainRuntime runtime, String preset) {
    this(spec, runtime, preset, Bytes.EMPTY, CodeExecution.always(runtime));
  }

  /** The state with which the chain begins. */
  Genesis genesis(HostServices services) {
    Genesis genesis =
        Genesis.ofPreset(runtime, preset, overlay -> new OverlayHostFunctions(overlay, services));
    return code.length() == 0 ? genesis : genesis.with(CODE_KEY, code);
  }
}
