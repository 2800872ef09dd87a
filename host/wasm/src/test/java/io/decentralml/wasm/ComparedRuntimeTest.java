package io.decentralml.wasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.runtimeapi.ChainRuntime;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.runtimeapi.MemoryHost;
import io.decentralml.runtimeapi.RuntimeTrap;
import io.decentralml.scale.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class ComparedRuntimeTest {
  private static final byte[] KEY = {1};
  private final MemoryHost host = new MemoryHost();
  private final List<String> alarms = new ArrayList<>();

  /** A runtime with a single entry point. */
  private record Scripted(BiFunction<HostFunctions, byte[], byte[]> logic, Bytes version)
      implements ChainRuntime {
    @Override
    public byte[] call(HostFunctions host, String entryPoint, byte[] arguments) {
      return logic.apply(host, arguments);
    }
  }

  private static Scripted runtime(BiFunction<HostFunctions, byte[], byte[]> logic) {
    return new Scripted(logic, Bytes.utf8("1"));
  }

  /** Writes {@code value} and answers it. */
  private static Scripted writing(int value) {
    return runtime((host, _) -> {
      host.storageSet(KEY, new byte[] {(byte) value});
      return new byte[] {9};
    });
  }

  private byte[] call(Scripted first, Scripted second) {
    return new ComparedRuntime(first, second, alarms::add).call(host, "Core_test", new byte[0]);
  }

  @Test
  void call_bothAlike_answersAndChangesOnce() {
    assertThat(call(writing(3), writing(3))).containsExactly(9);

    assertThat(host.storageGet(KEY)).containsExactly(3);
    assertThat(host.openTransactions()).isZero();
    assertThat(alarms).isEmpty();
  }

  @Test
  void call_otherChange_raisesTheAlarm() {
    assertThatThrownBy(() -> call(writing(3), writing(4))).isInstanceOf(RuntimeTrap.class);

    assertThat(alarms).singleElement().asString().contains("Core_test");
  }

  @Test
  void call_otherAnswer_raisesTheAlarm() {
    assertThatThrownBy(
            () -> call(runtime((_, _) -> new byte[] {1}), runtime((_, _) -> new byte[] {2})))
        .isInstanceOf(RuntimeTrap.class);

    assertThat(alarms).hasSize(1);
  }

  @Test
  void call_bothTrapAtDifferentPlaces_isNoDifference() {
    Scripted early = runtime((_, _) -> trap());
    Scripted late =
        runtime((host, _) -> {
          host.storageStartTransaction();
          host.storageSet(KEY, KEY);
          return trap();
        });

    assertThatThrownBy(() -> call(early, late)).isInstanceOf(RuntimeTrap.class).hasMessage("end");

    assertThat(host.openTransactions()).isZero();
    assertThat(host.storageExists(KEY)).isFalse();
    assertThat(alarms).isEmpty();
  }

  private static byte[] trap() {
    throw new RuntimeTrap("end");
  }

  @Test
  void new_differentVersions_isRefused() {
    Scripted other = new Scripted((_, _) -> KEY, Bytes.utf8("2"));

    assertThatThrownBy(() -> new ComparedRuntime(writing(1), other, alarms::add))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
