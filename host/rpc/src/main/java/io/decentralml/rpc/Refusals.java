package io.decentralml.rpc;

import io.decentralml.node.SubmissionResult.AlreadyImported;
import io.decentralml.node.SubmissionResult.CycleDetected;
import io.decentralml.node.SubmissionResult.ImmediatelyDropped;
import io.decentralml.node.SubmissionResult.Invalid;
import io.decentralml.node.SubmissionResult.Malformed;
import io.decentralml.node.SubmissionResult.NoTagsProvided;
import io.decentralml.node.SubmissionResult.PriorityTooLow;
import io.decentralml.node.SubmissionResult.Refused;
import io.decentralml.node.SubmissionResult.TemporarilyBanned;
import io.decentralml.node.SubmissionResult.Unactionable;
import io.decentralml.node.SubmissionResult.UnknownValidity;
import io.decentralml.node.SubmissionResult.VerificationFailed;
import io.decentralml.primitives.Hash256;
import io.decentralml.runtimeapi.InvalidTransaction;
import io.decentralml.runtimeapi.UnknownTransaction;

/**
 * The errors for transactions that the pool does not take.
 *
 * <p>Source: Polkadot SDK, {@code sc-rpc-api}, module {@code author::error}.
 */
final class Refusals {
  private Refusals() {}

  /** The error of {@code author_submitExtrinsic}. */
  static RpcError submitting(Refused refused) {
    return refused instanceof Malformed(String reason)
        ? new RpcError(1040, "Client error: " + reason)
        : watching(refused);
  }

  /** The error of {@code author_submitAndWatchExtrinsic}. */
  static RpcError watching(Refused refused) {
    return switch (refused) {
      case Malformed(String reason) ->
          new RpcError(1001, "Extrinsic has invalid format: " + reason);
      case VerificationFailed(String reason) ->
          new RpcError(1002, "Verification Error: " + reason, reason);
      case Invalid(InvalidTransaction reason) ->
          new RpcError(1010, "Invalid Transaction", ValidityTexts.of(reason));
      case UnknownValidity(UnknownTransaction reason) ->
          new RpcError(1011, "Unknown Transaction Validity", ValidityTexts.of(reason));
      case TemporarilyBanned() -> new RpcError(1012, "Transaction is temporarily banned");
      case AlreadyImported(Hash256 transaction) ->
          new RpcError(1013, "Transaction Already Imported", Shapes.hashText(transaction));
      case PriorityTooLow(long existing, long offered) -> priorityTooLow(existing, offered);
      case CycleDetected() -> new RpcError(1015, "Cycle Detected");
      case ImmediatelyDropped() ->
          new RpcError(
              1016,
              "Immediately Dropped",
              "The transaction couldn't enter the pool because of the limit");
      case Unactionable() ->
          new RpcError(
              1018,
              "Unactionable",
              "The transaction is unactionable since it is not propagable and the local node does"
                  + " not author blocks");
      case NoTagsProvided() ->
          new RpcError(
              1019,
              "No tags provided",
              "Transaction does not provide any tags, so the pool can't identify it");
    };
  }

  private static RpcError priorityTooLow(long existing, long offered) {
    return new RpcError(
        1014,
        "Priority is too low: ("
            + Long.toUnsignedString(existing)
            + " vs "
            + Long.toUnsignedString(offered)
            + ")",
        "The transaction has too low priority to replace another transaction already in the"
            + " pool.");
  }
}
