package io.decentralml.pallets.tasks;

import io.decentralml.scale.Codec;
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
}
