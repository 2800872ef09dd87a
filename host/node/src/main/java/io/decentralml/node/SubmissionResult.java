package io.decentralml.node;

import io.decentralml.primitives.Hash256;
import io.decentralml.runtimeapi.InvalidTransaction;
import io.decentralml.runtimeapi.UnknownTransaction;

/**
 * What became of a transaction that was handed in. The codes are those of JSON-RPC, for
 * orientation.
 */
public sealed interface SubmissionResult {
  /** It is in the pool. */
  record Accepted(Hash256 transaction) implements SubmissionResult {}

  /** It is not in the pool. */
  sealed interface Refused extends SubmissionResult {}

  /** 1001 when watched, 1040 otherwise: the bytes are no extrinsic. */
  record Malformed(String reason) implements Refused {}

  /** 1002: the runtime ended the validation without an answer. */
  record VerificationFailed(String reason) implements Refused {}

  /** 1010: the runtime says that it can never go, or not now. */
  record Invalid(InvalidTransaction reason) implements Refused {}

  /** 1011: the runtime cannot tell. */
  record UnknownValidity(UnknownTransaction reason) implements Refused {}

  /** 1012: it was here a moment ago and had to go. */
  record TemporarilyBanned() implements Refused {}

  /** 1013: it is already here. */
  record AlreadyImported(Hash256 transaction) implements Refused {}

  /**
   * 1014: another one here provides the same and has at least as much priority.
   *
   * @param existing the other one's priority, unsigned
   * @param offered this one's, unsigned
   */
  record PriorityTooLow(long existing, long offered) implements Refused {}

  /** 1015: it depends on what it would replace. */
  record CycleDetected() implements Refused {}

  /** 1016: the pool is full of better ones. */
  record ImmediatelyDropped() implements Refused {}

  /** 1018: it may not be sent on, and this node makes no blocks. */
  record Unactionable() implements Refused {}

  /** 1019: the runtime gave it no tag. */
  record NoTagsProvided() implements Refused {}
}
