package io.decentralml.node.chain;

import io.decentralml.node.StateView;
import io.decentralml.primitives.Hash256;
import io.decentralml.runtimeapi.ChainRuntime;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Bytes;
import io.decentralml.state.StateBackend;
import io.decentralml.state.StateOverlay;
import java.util.function.Function;

/** The runtime and the states on which it runs. Safe for several threads. */
public final class StateAccess {
  private final ChainRuntime runtime;
  private final StateBackend backend;
  private final Function<StateOverlay, HostFunctions> hostFunctions;

  /**
   * Runs {@code runtime} on the states of {@code backend}.
   *
   * @param hostFunctions what the runtime gets for calls over an overlay
   */
  public StateAccess(
      ChainRuntime runtime,
      StateBackend backend,
      Function<StateOverlay, HostFunctions> hostFunctions) {
    this.runtime = runtime;
    this.backend = backend;
    this.hostFunctions = hostFunctions;
  }

  /** Begins calls on the state with {@code root}. */
  public Execution begin(Hash256 root) {
    StateOverlay overlay = backend.snapshot(root.bytes()).overlay();
    return new Execution(runtime, hostFunctions.apply(overlay), overlay);
  }

  /** The state after {@code block}, which has the root {@code root}, to read. */
  StateView view(Hash256 block, Hash256 root) {
    return new SnapshotView(block, backend.snapshot(root.bytes()));
  }

  /** The SCALE bytes of the runtime's version. */
  Bytes runtimeVersion() {
    return runtime.version();
  }

  StateBackend backend() {
    return backend;
  }
}
