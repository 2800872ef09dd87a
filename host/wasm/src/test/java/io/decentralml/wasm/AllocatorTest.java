package io.decentralml.wasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.runtimeapi.RuntimeTrap;
import org.junit.jupiter.api.Test;
import run.endive.runtime.ByteArrayMemory;
import run.endive.wasm.types.MemoryLimits;

/** Addresses as Substrate's own tests of its allocator expect them. */
class AllocatorTest {
  private final ByteArrayMemory memory = new ByteArrayMemory(new MemoryLimits(1, 16));

  @Test
  void allocate_first_liesBehindItsHeader() {
    assertThat(new Allocator(memory, 0).allocate(1)).isEqualTo(8);
  }

  @Test
  void allocate_unalignedHeapBase_isAlignedToEight() {
    assertThat(new Allocator(memory, 13).allocate(1)).isEqualTo(24);
  }

  @Test
  void allocate_severalSizes_followEachOther() {
    Allocator allocator = new Allocator(memory, 0);

    assertThat(allocator.allocate(1)).isEqualTo(8);
    assertThat(allocator.allocate(9)).isEqualTo(8 + 16);
    assertThat(allocator.allocate(1)).isEqualTo(8 + 16 + 24);
  }

  @Test
  void release_thenAllocateOfTheSameOrder_givesTheSamePiece() {
    Allocator allocator = new Allocator(memory, 0);
    int _ = allocator.allocate(1);
    int second = allocator.allocate(9);
    allocator.release(second);

    assertThat(allocator.allocate(16)).isEqualTo(second);
    assertThat(allocator.allocate(16)).isNotEqualTo(second);
  }

  @Test
  void allocate_beyondTheMemory_growsItByWholePages() {
    Allocator allocator = new Allocator(memory, 0);

    int at = allocator.allocate(65_536);

    assertThat(at).isEqualTo(8);
    assertThat(memory.pages()).isEqualTo(2);
  }

  @Test
  void allocate_beyondTheLimit_traps() {
    Allocator allocator = new Allocator(memory, 0);

    assertThatThrownBy(() -> allocator.allocate(1 << 20))
        .isInstanceOf(RuntimeTrap.class)
        .hasMessageContaining("out of memory");
  }

  @Test
  void allocate_moreThanTheLargestOrder_traps() {
    Allocator allocator = new Allocator(memory, 0);

    assertThatThrownBy(() -> allocator.allocate((32 << 20) + 1)).isInstanceOf(RuntimeTrap.class);
  }

  @Test
  void release_twice_traps() {
    Allocator allocator = new Allocator(memory, 0);
    int at = allocator.allocate(5);
    allocator.release(at);

    assertThatThrownBy(() -> allocator.release(at)).isInstanceOf(RuntimeTrap.class);
  }
}
