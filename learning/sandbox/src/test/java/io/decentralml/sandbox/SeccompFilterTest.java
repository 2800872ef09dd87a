package io.decentralml.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** Runs the filter as Linux' interpreter of classic BPF does. */
class SeccompFilterTest {
  private static final int X86_64 = 0xc000003e;
  private static final int ARM64 = 0xc00000b7;
  private static final int NOT_PERMITTED = SeccompFilter.REFUSE | 1;
  private static final int NO_SUCH_CALL = SeccompFilter.REFUSE | 38;
  private static final int NO_SUCH_FAMILY = SeccompFilter.REFUSE | 97;

  @Test
  void program_ordinaryCalls_areAllowed() {
    // read, openat, execve and exit_group.
    for (int number : new int[] {0, 257, 59, 231}) {
      assertThat(verdict("amd64", X86_64, number, 0)).isEqualTo(SeccompFilter.ALLOW);
    }
    for (int number : new int[] {63, 56, 221, 94}) {
      assertThat(verdict("aarch64", ARM64, number, 0)).isEqualTo(SeccompFilter.ALLOW);
    }
  }

  @Test
  void program_dangerousCalls_areRefused() {
    // ptrace, mount, unshare, bpf, memfd_create and io_uring_setup.
    for (int number : new int[] {101, 165, 272, 321, 319, 425}) {
      assertThat(verdict("amd64", X86_64, number, 0)).isEqualTo(NOT_PERMITTED);
    }
    for (int number : new int[] {117, 40, 97, 280, 279, 425}) {
      assertThat(verdict("aarch64", ARM64, number, 0)).isEqualTo(NOT_PERMITTED);
    }
  }

  @Test
  void program_callsOfOtherTables_areRefusedOrKill() {
    assertThat(verdict("amd64", X86_64, 0x40000000, 0)).isEqualTo(NOT_PERMITTED);
    assertThat(verdict("amd64", 0x40000003, 1, 0)).isEqualTo(SeccompFilter.KILL_PROCESS);
  }

  @Test
  void program_clone_mayMakeProcessesAndThreadsButNoNamespaces() {
    assertThat(verdict("amd64", X86_64, 56, 0x01200011)).isEqualTo(SeccompFilter.ALLOW);
    assertThat(verdict("amd64", X86_64, 56, 0x003d0f00)).isEqualTo(SeccompFilter.ALLOW);
    assertThat(verdict("amd64", X86_64, 56, 0x10000011)).isEqualTo(NOT_PERMITTED);
    assertThat(verdict("amd64", X86_64, 435, 0)).isEqualTo(NO_SUCH_CALL);
    assertThat(verdict("aarch64", ARM64, 220, 0x40000011)).isEqualTo(NOT_PERMITTED);
  }

  @Test
  void program_sockets_areOfFamiliesThatNamespacesHold() {
    for (int family : new int[] {1, 2, 10}) {
      assertThat(verdict("amd64", X86_64, 41, family)).isEqualTo(SeccompFilter.ALLOW);
    }
    // Netlink, packet, virtual machine, Bluetooth.
    for (int family : new int[] {16, 17, 40, 31}) {
      assertThat(verdict("amd64", X86_64, 41, family)).isEqualTo(NO_SUCH_FAMILY);
      assertThat(verdict("aarch64", ARM64, 198, family)).isEqualTo(NO_SUCH_FAMILY);
    }
  }

  @Test
  void program_unknownProcessor_isNone() {
    assertThat(SeccompFilter.program("riscv64")).isEmpty();
  }

  private static int verdict(String processor, int architecture, int number, int argument) {
    byte[] bytes = SeccompFilter.program(processor).orElseThrow();
    ByteBuffer program = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int loaded = 0;
    for (int at = 0; ; at++) {
      int code = program.getShort(at * 8);
      int value = program.getInt(at * 8 + 4);
      boolean holds;
      switch (code) {
        case 0x20 -> {
          loaded =
              switch (value) {
                case 0 -> number;
                case 4 -> architecture;
                case 16 -> argument;
                default -> throw new AssertionError("no such field: " + value);
              };
          continue;
        }
        case 0x06 -> {
          return value;
        }
        case 0x15 -> holds = loaded == value;
        case 0x35 -> holds = Integer.compareUnsigned(loaded, value) >= 0;
        case 0x45 -> holds = (loaded & value) != 0;
        default -> throw new AssertionError("no such instruction: " + code);
      }
      at += Byte.toUnsignedInt(program.get(at * 8 + (holds ? 2 : 3)));
    }
  }
}
