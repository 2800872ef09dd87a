package io.decentralml.pallets.tasks;

import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;

/**
 * The number of a submission, in order of creation.
 *
 * @param value unsigned, from 0
 */
public record SubmissionIndex(int value) {
  /** Written as a plain {@code u32}. */
  public static final Codec<SubmissionIndex> CODEC =
      Scale.mapped(Scale.U32, SubmissionIndex::new, SubmissionIndex::value);

  /** The next one; none beyond 32 bits. */
  Option<SubmissionIndex> next() {
    return value == -1 ? Option.none() : Option.some(new SubmissionIndex(value + 1));
  }
}
