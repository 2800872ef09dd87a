package io.decentralml.weights;

import io.decentralml.runtimeapi.ChainRuntime;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Bytes;
import java.util.HashSet;
import java.util.Set;

/** A runtime that remembers which storage keys its last call read and wrote. */
final class CountingRuntime implements ChainRuntime {
  private final ChainRuntime runtime;
  private Keys keys = new Keys(Set.of(), Set.of());

  /**
   * The keys of one call.
   *
   * @param read asked for, whether they were there or not
   * @param written set, appended to or removed
   */
  record Keys(Set<Bytes> read, Set<Bytes> written) {
    /** Those that {@code other} lacks. */
    Keys without(Keys other) {
      return new Keys(minus(read, other.read), minus(written, other.written));
    }

    private static Set<Bytes> minus(Set<Bytes> keys, Set<Bytes> others) {
      Set<Bytes> left = new HashSet<>(keys);
      left.removeAll(others);
      return left;
    }
  }

  CountingRuntime(ChainRuntime runtime) {
    this.runtime = runtime;
  }

  @Override
  public Bytes version() {
    return runtime.version();
  }

  @Override
  public byte[] call(HostFunctions host, String entryPoint, byte[] arguments) {
    CountingHost counting = new CountingHost(host);
    byte[] answer = runtime.call(counting, entryPoint, arguments);
    keys = counting.keys();
    return answer;
  }

  /** What the last call read and wrote. */
  Keys keys() {
    return keys;
  }
}
