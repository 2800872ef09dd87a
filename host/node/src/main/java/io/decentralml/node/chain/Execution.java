package io.decentralml.node.chain;

import io.decentralml.node.NodeEvents;
import io.decentralml.runtimeapi.ChainRuntime;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.runtimeapi.RuntimeTrap;
import io.decentralml.state.StateChanges;
import io.decentralml.state.StateOverlay;
import io.decentralml.trie.MissingNodeException;
import io.decentralml.trie.StateVersion;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Runtime calls one after another, each on the state as the one before left it. Nothing is stored.
 * Not safe for several threads.
 */
public final class Execution {
  private final ChainRuntime runtime;
  private final HostFunctions host;
  private final StateOverlay overlay;

  Execution(ChainRuntime runtime, HostFunctions host, StateOverlay overlay) {
    this.runtime = runtime;
    this.host = host;
    this.overlay = overlay;
  }

  /**
   * Calls an entry point.
   *
   * @throws RuntimeTrap if the runtime ends the call; what it changed until then stays
   */
  public byte[] call(String entryPoint, byte[] arguments) {
    try {
      return runtime.call(host, entryPoint, arguments);
    } catch (RuntimeTrap trap) {
      if (trap.getCause() != null && !(trap.getCause() instanceof MissingNodeException)) {
        NodeEvents.runtimeBug(entryPoint, trap);
      }
      throw trap;
    }
  }

  /**
   * Calls an entry point, and undoes its changes unless {@code keep} likes the answer.
   *
   * @param read turns the answer into the result
   * @param trapped the result if the runtime ends the call
   */
  public <T> T attempt(
      String entryPoint, byte[] arguments, Predicate<T> keep, Function<byte[], T> read, T trapped) {
    int before = overlay.openTransactions();
    overlay.startTransaction();
    T result;
    try {
      result = read.apply(call(entryPoint, arguments));
    } catch (RuntimeTrap _) {
      result = trapped;
    }
    boolean kept = keep.test(result) && overlay.openTransactions() == before + 1;
    if (kept) {
      overlay.commitTransaction();
    }
    // A trap may leave transactions of the runtime's own open.
    while (overlay.openTransactions() > before) {
      overlay.rollbackTransaction();
    }
    return result;
  }

  /** What the calls did to the state. */
  StateChanges changes() {
    return overlay.changes(StateVersion.V1);
  }
}
