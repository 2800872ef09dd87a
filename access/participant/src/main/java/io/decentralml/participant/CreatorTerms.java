package io.decentralml.participant;

import io.decentralml.primitives.Balance;

/**
 * What a model creator offers.
 *
 * @param places contributors a round
 * @param pay for each accepted update
 * @param patience blocks after which a round goes on without those who have not delivered
 */
public record CreatorTerms(int places, Balance pay, int patience) {
  /** Rounds of a development chain last seconds; ten minutes of back-to-back blocks are plenty. */
  public static final int DEFAULT_PATIENCE = 3000;

  /** Checks that somebody can come. */
  public CreatorTerms {
    if (places < 1 || patience < 1) {
      throw new IllegalArgumentException("places and patience must be positive");
    }
  }
}
