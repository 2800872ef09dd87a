package io.decentralml.cli.demo;

import io.decentralml.training.Examples;
import java.io.IOException;

/**
 * What the demonstration does.
 *
 * @param organisations how many contribute
 * @param rounds of training
 * @param localEpochs passes over an organisation's data in a round
 * @param alpha how alike the organisations' data are: the smaller, the fewer classes each has
 * @param data what is trained on
 * @param seed of split, partition, first weights and batches
 * @param poisoned how many organisations send noise
 * @param honesty whether the creator publishes what was accepted
 * @param rpcPort where the node answers; 0 for any free port
 */
record DemoSettings(
    int organisations,
    int rounds,
    int localEpochs,
    double alpha,
    Source data,
    long seed,
    int poisoned,
    Honesty honesty,
    int rpcPort) {
  /** Where the data come from. */
  @FunctionalInterface
  interface Source {
    /** The data, with a part held out by {@code seed}. */
    Examples examples(long seed) throws IOException;
  }

  /** Whether the creator publishes what was accepted. */
  enum Honesty {
    HONEST,
    CHEATING
  }

  DemoSettings {
    require(organisations >= 1 && organisations <= 100, "--organisations is within 1 and 100");
    require(rounds >= 1 && rounds <= 1000, "--rounds is within 1 and 1000");
    require(localEpochs >= 1 && localEpochs <= 1000, "--local-epochs is within 1 and 1000");
    require(alpha >= 0.01 && alpha <= 1e6, "--alpha is within 0.01 and 1000000");
    require(
        poisoned >= 0 && poisoned < organisations,
        "--poison leaves at least one honest organisation");
    require(
        honesty == Honesty.HONEST || rounds > 1,
        "--cheat needs two rounds, since the first aggregate opens the second");
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
