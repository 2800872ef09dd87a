package io.decentralml.pallets.tasks;

import io.decentralml.scale.Codec;
import io.decentralml.scale.Scale;

/** What an attester says of a result; a boolean on the wire. */
enum Verdict {
  /** The result is not sound. */
  FAILED,

  /** The result is sound. */
  PASSED;

  static final Codec<Verdict> CODEC =
      Scale.mapped(Scale.BOOL, Verdict::of, verdict -> verdict == PASSED);

  static Verdict of(boolean passed) {
    return passed ? PASSED : FAILED;
  }
}
