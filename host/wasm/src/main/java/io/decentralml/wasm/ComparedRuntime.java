package io.decentralml.wasm;

import io.decentralml.runtimeapi.ChainRuntime;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.runtimeapi.RuntimeTrap;
import io.decentralml.scale.Bytes;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Two forms of one runtime. Every call runs in the second, is undone, and runs in the first; when
 * answer or changes differ, somebody is told and the call fails.
 */
public final class ComparedRuntime implements ChainRuntime {
  private final ChainRuntime first;
  private final ChainRuntime second;
  private final Consumer<String> alarm;

  /**
   * Both forms.
   *
   * @param first whose answers and changes stay
   * @param second which must agree
   * @param alarm hears of a difference, on the thread of the call
   * @throws IllegalArgumentException if they are of different versions
   */
  public ComparedRuntime(ChainRuntime first, ChainRuntime second, Consumer<String> alarm) {
    if (!first.version().equals(second.version())) {
      throw new IllegalArgumentException("the two runtimes are of different versions");
    }
    this.first = first;
    this.second = second;
    this.alarm = alarm;
  }

  /**
   * What a call came to.
   *
   * @param answer null if it trapped
   * @param changes of the state, as {@link RecordingHost#changes}
   * @param trap null if it answered
   */
  private record Outcome(@Nullable Bytes answer, long changes, @Nullable RuntimeTrap trap) {
    /** What a trapped call changed is undone, so how far it came is no matter. */
    boolean agreesWith(Outcome other) {
      return Objects.equals(answer, other.answer) && (answer == null || changes == other.changes);
    }
  }

  @Override
  public Bytes version() {
    return first.version();
  }

  @Override
  public byte[] call(HostFunctions host, String entryPoint, byte[] arguments) {
    host.storageStartTransaction();
    Outcome checked = run(second, host, entryPoint, arguments);
    host.storageRollbackTransaction();
    Outcome outcome = run(first, host, entryPoint, arguments);
    if (!outcome.agreesWith(checked)) {
      String difference = entryPoint + " differs between the two executions of the runtime";
      alarm.accept(difference);
      throw new RuntimeTrap(difference);
    }
    if (outcome.answer() != null) {
      return outcome.answer().toArray();
    }
    throw Objects.requireNonNull(outcome.trap());
  }

  private static Outcome run(
      ChainRuntime runtime, HostFunctions host, String entryPoint, byte[] arguments) {
    RecordingHost recording = new RecordingHost(host);
    try {
      byte[] answer = runtime.call(recording, entryPoint, arguments);
      return new Outcome(Bytes.wrap(answer), recording.changes(), null);
    } catch (RuntimeTrap trap) {
      recording.rollbackOpenTransactions();
      return new Outcome(null, recording.changes(), trap);
    }
  }
}
