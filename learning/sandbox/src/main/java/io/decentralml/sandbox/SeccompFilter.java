package io.decentralml.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/**
 * The system calls that a script may not make, as a classic BPF program for Linux: those that make
 * namespaces, mount, trace, load code into the kernel, reach its keys, hold memory that no limit
 * sees, or open sockets that no network namespace holds back (such as those to the host of a
 * virtual machine). A refused call fails; the script goes on.
 *
 * <p>Source: Linux, {@code include/uapi/linux/filter.h}, {@code seccomp.h}, {@code audit.h} and the
 * tables of system calls of x86-64 and of arm64.
 */
final class SeccompFilter {
  static final int ALLOW = 0x7fff0000;
  static final int KILL_PROCESS = 0x80000000;
  static final int REFUSE = 0x00050000;

  private static final int EPERM = 1;
  private static final int ENOSYS = 38;
  private static final int EAFNOSUPPORT = 97;

  private static final int LOAD_WORD = 0x20;
  private static final int JUMP_EQUAL = 0x15;
  private static final int JUMP_AT_LEAST = 0x35;
  private static final int JUMP_ANY_BIT = 0x45;
  private static final int RETURN = 0x06;

  private static final int NUMBER = 0;
  private static final int ARCHITECTURE = 4;
  private static final int FIRST_ARGUMENT = 16;

  /** Numbers from here on are the x32 calls of x86-64, which have the same effect. */
  private static final int X32 = 0x40000000;

  /** The flags of {@code clone} that make namespaces. */
  private static final int NEW_NAMESPACES = 0x7e020000;

  /** {@code AF_UNIX}, {@code AF_INET}, {@code AF_INET6}. */
  private static final int[] FAMILIES = {1, 2, 10};

  /**
   * Calls with one number on all processors: {@code io_uring_*}, the new mount calls, {@code
   * mount_setattr}, {@code memfd_secret}.
   */
  private static final int[] COMMON = {425, 426, 427, 428, 429, 430, 431, 432, 433, 442, 447};

  private static final int CLONE3 = 435;

  /** A processor's numbers. */
  private enum Machine {
    X86_64(0xc000003e, 41, 56),
    ARM64(0xc00000b7, 198, 220);

    private final int audit;
    private final int socket;
    private final int clone;

    Machine(int audit, int socket, int clone) {
      this.audit = audit;
      this.socket = socket;
      this.clone = clone;
    }

    /**
     * shmget, msgget, ptrace, pivot_root, mount, umount2, init_module, delete_module, kexec_load,
     * add_key, request_key, keyctl, unshare, perf_event_open, open_by_handle_at, setns,
     * process_vm_readv, process_vm_writev, finit_module, memfd_create, kexec_file_load, bpf,
     * userfaultfd.
     */
    private List<Integer> refused() {
      return switch (this) {
        case X86_64 ->
            List.of(
                29, 68, 101, 155, 165, 166, 175, 176, 246, 248, 249, 250, 272, 298, 304, 308, 310,
                311, 313, 319, 320, 321, 323);
        case ARM64 ->
            List.of(
                194, 186, 117, 41, 40, 39, 105, 106, 104, 217, 218, 219, 97, 241, 265, 268, 270,
                271, 273, 279, 294, 280, 282);
      };
    }
  }

  private final ByteBuffer program = ByteBuffer.allocate(8 * 256).order(ByteOrder.LITTLE_ENDIAN);

  private SeccompFilter() {}

  /** The program for a processor by its name in Java; none for those without a table here. */
  static Optional<byte[]> program(String processor) {
    return switch (processor) {
      case "amd64", "x86_64" -> Optional.of(new SeccompFilter().write(Machine.X86_64));
      case "aarch64", "arm64" -> Optional.of(new SeccompFilter().write(Machine.ARM64));
      default -> Optional.empty();
    };
  }

  private byte[] write(Machine machine) {
    add(LOAD_WORD, 0, 0, ARCHITECTURE);
    add(JUMP_EQUAL, 1, 0, machine.audit);
    add(RETURN, 0, 0, KILL_PROCESS);
    add(LOAD_WORD, 0, 0, NUMBER);
    refuseIf(JUMP_AT_LEAST, X32, EPERM);
    for (int each : machine.refused()) {
      refuseIf(JUMP_EQUAL, each, EPERM);
    }
    for (int each : COMMON) {
      refuseIf(JUMP_EQUAL, each, EPERM);
    }
    // The C library tries clone() next, whose flags can be looked at.
    refuseIf(JUMP_EQUAL, CLONE3, ENOSYS);
    add(JUMP_EQUAL, 0, 4, machine.clone);
    add(LOAD_WORD, 0, 0, FIRST_ARGUMENT);
    refuseIf(JUMP_ANY_BIT, NEW_NAMESPACES, EPERM);
    add(RETURN, 0, 0, ALLOW);
    add(JUMP_EQUAL, 1, 0, machine.socket);
    add(RETURN, 0, 0, ALLOW);
    add(LOAD_WORD, 0, 0, FIRST_ARGUMENT);
    for (int each : FAMILIES) {
      add(JUMP_EQUAL, 0, 1, each);
      add(RETURN, 0, 0, ALLOW);
    }
    add(RETURN, 0, 0, REFUSE | EAFNOSUPPORT);
    byte[] written = new byte[program.position()];
    program.flip().get(written);
    return written;
  }

  private void refuseIf(int jump, int value, int error) {
    add(jump, 0, 1, value);
    add(RETURN, 0, 0, REFUSE | error);
  }

  private void add(int code, int jumpIfTrue, int jumpIfFalse, int value) {
    program.putShort((short) code).put((byte) jumpIfTrue).put((byte) jumpIfFalse).putInt(value);
  }
}
