package io.decentralml.pallets.tasks;

import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;

/**
 * The number of a task, in order of creation.
 *
 * @param value unsigned, from 0
 */
public record TaskIndex(int value) {
  /** Written as a plain {@code u32}. */
  public static final Codec<TaskIndex> CODEC =
      Scale.mapped(Scale.U32, TaskIndex::new, TaskIndex::value);

  /** The next one; none beyond 32 bits. */
  Option<TaskIndex> next() {
    return value == -1 ? Option.none() : Option.some(new TaskIndex(value + 1));
  }
}
