package io.decentralml.federated;

import java.util.List;

/**
 * What a {@link Simulation} gave. Accuracies are shares of the held-out examples, 0 to 1.
 *
 * @param seed of the training plan
 * @param rounds in their order, at least one
 * @param organisations in the order of the simulation's clients
 * @param pooledAccuracy of one model on everybody's data together, with as many passes over them as
 *     all rounds have local epochs
 * @param weightsHash SHA-256 of the final weights file in hexadecimal
 * @param federationSeconds wall time of the rounds alone
 * @param seconds wall time of all, the comparisons included
 */
public record SimulationReport(
    long seed,
    List<RoundResult> rounds,
    List<OrganisationResult> organisations,
    double pooledAccuracy,
    String weightsHash,
    double federationSeconds,
    double seconds) {
  /** Copies the lists. */
  public SimulationReport {
    rounds = List.copyOf(rounds);
    organisations = List.copyOf(organisations);
  }

  /**
   * One round.
   *
   * @param round its number, from 0
   * @param accuracy of the global weights after it
   * @param loss mean cross-entropy of them in nats
   * @param checks the answers to all updates, in the order of the cohort
   */
  public record RoundResult(int round, double accuracy, double loss, List<UpdateCheck> checks) {
    /** Copies the list. */
    public RoundResult {
      checks = List.copyOf(checks);
    }
  }

  /**
   * One organisation.
   *
   * @param client its id
   * @param exampleCount how many examples it has
   * @param localAccuracy what it reaches alone, with as many local epochs as in all rounds
   */
  public record OrganisationResult(ClientId client, int exampleCount, double localAccuracy) {}

  /** Accuracy after the last round. */
  public double finalAccuracy() {
    return rounds.getLast().accuracy();
  }

  /** The best that an organisation reaches alone. */
  public double bestLocalAccuracy() {
    return organisations.stream().mapToDouble(OrganisationResult::localAccuracy).max().orElse(0);
  }

  /** The largest relative norm of an admitted update. */
  public double largestRelativeNorm() {
    return rounds.stream()
        .flatMap(round -> round.checks().stream())
        .mapToDouble(check -> check instanceof UpdateCheck.Admitted(_, double norm) ? norm : 0)
        .max()
        .orElse(0);
  }
}
