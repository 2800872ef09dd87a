package io.decentralml.wasm;

import io.decentralml.runtimeapi.RuntimeTrap;
import java.util.Arrays;
import run.endive.runtime.Memory;

/**
 * Hands out the memory above a module's own. Sizes are powers of two from 8 bytes to 32 MiB; what
 * is given back is handed out again for the same size.
 *
 * <p>Eight bytes stand before each piece: its order with bit 32 set while it is in use, else the
 * next free piece of its order. Source: Polkadot specification, section 2.6.3.1; the freeing-bump
 * allocator of Substrate hosts.
 */
final class Allocator {
  private static final int HEADER = 8;
  private static final int ORDERS = 23;
  private static final long IN_USE = 1L << 32;
  private static final int NONE = -1;

  private final Memory memory;
  private final int[] free = new int[ORDERS];
  private long end;

  /**
   * An allocator over what lies above {@code heapBase}.
   *
   * @param heapBase the first byte that the module does not use itself
   */
  Allocator(Memory memory, int heapBase) {
    this.memory = memory;
    this.end = (Integer.toUnsignedLong(heapBase) + 7) & ~7L;
    Arrays.fill(free, NONE);
  }

  /** The address of {@code size} bytes. */
  int allocate(int size) {
    int order = order(size);
    int header = free[order];
    if (header == NONE) {
      header = bump((8 << order) + HEADER);
    } else {
      free[order] = (int) memory.readLong(header);
    }
    memory.writeLong(header, IN_USE | order);
    return header + HEADER;
  }

  /** Takes back what {@link #allocate} gave. */
  void release(int address) {
    int header = address - HEADER;
    long state = header < 0 ? 0 : memory.readLong(header);
    int order = (int) state;
    if ((state & IN_USE) == 0 || order < 0 || order >= ORDERS) {
      throw new RuntimeTrap("the runtime gave back memory that it does not have");
    }
    memory.writeLong(header, Integer.toUnsignedLong(free[order]));
    free[order] = header;
  }

  private static int order(int size) {
    if (size < 0 || size > 32 << 20) {
      throw new RuntimeTrap("the runtime asked for more than 32 MiB at once");
    }
    int words = Math.max(size, 8) - 1;
    return 32 - Integer.numberOfLeadingZeros(words) - 3;
  }

  private int bump(int size) {
    long start = end;
    long pages = (start + size + Memory.PAGE_SIZE - 1) / Memory.PAGE_SIZE;
    int missing = (int) (pages - memory.pages());
    if (missing > 0 && memory.grow(missing) < 0) {
      throw new RuntimeTrap("the runtime ran out of memory");
    }
    end = start + size;
    return (int) start;
  }
}
