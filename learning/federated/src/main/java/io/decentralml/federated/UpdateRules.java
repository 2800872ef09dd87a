package io.decentralml.federated;

import io.decentralml.federated.UpdateCheck.Admitted;
import io.decentralml.federated.UpdateCheck.Reason;
import io.decentralml.federated.UpdateCheck.Refused;
import io.decentralml.training.Safetensors;
import io.decentralml.training.SafetensorsException;
import io.decentralml.training.Weights;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What an update must satisfy to enter the aggregate. The same file gives the same answer to every
 * party.
 *
 * @param maxRelativeNorm bound of the update's distance from the global weights, divided by the
 *     global weights' norm or 1, whichever is greater
 * @param maxExampleCount bound of the examples that a client may claim, which bounds its share
 */
public record UpdateRules(double maxRelativeNorm, long maxExampleCount) {
  /**
   * Bound of the relative norm unless a plan gives another: about three times the largest that
   * honest clients reached in {@code docs/results.md}, a third of what Gaussian noise of standard
   * deviation 1 on every parameter gives.
   */
  public static final double DEFAULT_MAX_RELATIVE_NORM = 3;

  /** Bound of the example count unless a plan gives another. */
  public static final long DEFAULT_MAX_EXAMPLE_COUNT = 100_000;

  /** Checks that both bounds are positive. */
  public UpdateRules {
    if (!(maxRelativeNorm > 0) || maxExampleCount < 1) {
      throw new IllegalArgumentException("bounds must be positive");
    }
  }

  /** The default bounds. */
  public static UpdateRules defaults() {
    return new UpdateRules(DEFAULT_MAX_RELATIVE_NORM, DEFAULT_MAX_EXAMPLE_COUNT);
  }

  /** Checks a weights file that {@code client} sent to follow {@code global}. */
  public UpdateCheck check(Weights global, ClientId client, UpdateClaim claim, byte[] file) {
    String hash = sha256(file);
    if (!hash.equals(claim.weightsHash())) {
      return new Refused(
          client,
          Reason.HASH,
          "the file's SHA-256 is " + hash + ", the claim says " + claim.weightsHash());
    }
    try {
      return check(global, client, claim.exampleCount(), Safetensors.decode(file));
    } catch (SafetensorsException e) {
      return new Refused(client, Reason.FORMAT, String.valueOf(e.getMessage()));
    }
  }

  /** Checks an update that is at hand already decoded. */
  public UpdateCheck check(Weights global, ClientUpdate update) {
    return check(global, update.client(), update.exampleCount(), update.weights());
  }

  private UpdateCheck check(Weights global, ClientId client, long exampleCount, Weights weights) {
    long most = Math.min(maxExampleCount, ClientUpdate.MAX_EXAMPLE_COUNT);
    if (exampleCount < 1 || exampleCount > most) {
      return new Refused(
          client, Reason.EXAMPLE_COUNT, exampleCount + " examples are not within 1 and " + most);
    }
    if (!weights.layout().equals(global.layout())) {
      return new Refused(
          client, Reason.LAYOUT, "tensors are " + weights.layout() + ", not " + global.layout());
    }
    if (!weights.isFinite()) {
      return new Refused(client, Reason.NOT_FINITE, "a parameter is infinite or not a number");
    }
    double norm = weights.distance(global) / Math.max(1, global.norm());
    if (!(norm <= maxRelativeNorm)) {
      return new Refused(
          client, Reason.NORM, "relative norm " + norm + " exceeds " + maxRelativeNorm);
    }
    return new Admitted(new ClientUpdate(client, weights, exampleCount), norm);
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform must provide SHA-256", e);
    }
  }
}
