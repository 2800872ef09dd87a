package io.decentralml.runtime.genesis;

import io.decentralml.pallets.aura.AuraPallet;
import io.decentralml.pallets.aura.AuthorityId;
import io.decentralml.pallets.grandpa.GrandpaAuthority;
import io.decentralml.pallets.grandpa.GrandpaKey;
import io.decentralml.pallets.session.ValidatorKeys;
import io.decentralml.primitives.AccountId;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Whether those who validate, their keys and the authorities of consensus fit together, before
 * anything is written. Without a choice of validators all who have keys are.
 */
final class ValidatorsCheck {
  /** Keys in the order in which sessions have them. */
  private static final int AURA = 0;

  private static final int GRANDPA = 1;
  private static final int KINDS = 2;

  private ValidatorsCheck() {}

  static Result<GenesisConfig, String> check(GenesisConfig config) {
    List<AccountId> holders = new ArrayList<>();
    for (ValidatorKeys each : config.sessionKeys()) {
      holders.add(each.validator());
    }
    List<AccountId> validators = config.validators().isEmpty() ? holders : config.validators();
    String problem = problem(config, holders, validators);
    return problem.isEmpty() ? Result.ok(with(config, validators)) : Result.err(problem);
  }

  private static GenesisConfig with(GenesisConfig config, List<AccountId> validators) {
    return new GenesisConfig(
        config.auraAuthorities(),
        config.grandpaAuthorities(),
        config.balances(),
        config.sudoKey(),
        config.tasks(),
        config.sessionKeys(),
        validators);
  }

  /** What is wrong; empty if nothing is. */
  private static String problem(
      GenesisConfig config, List<AccountId> holders, List<AccountId> validators) {
    int most = AuraPallet.MAX_AUTHORITIES;
    if (config.auraAuthorities().size() > most
        || config.grandpaAuthorities().size() > most
        || validators.size() > most) {
      return "validatorSet.initialValidators: expected at most " + most;
    }
    if (repeats(holders) || repeatsKey(config.sessionKeys())) {
      return "session.keys: expected each account and each key once";
    }
    if (repeats(validators) || !holders.containsAll(validators)) {
      return "validatorSet.initialValidators: expected accounts of session.keys, each once";
    }
    return conflict(config, validators);
  }

  private static boolean repeats(List<AccountId> accounts) {
    return new TreeSet<>(accounts).size() < accounts.size();
  }

  private static boolean repeatsKey(List<ValidatorKeys> all) {
    for (int kind = 0; kind < KINDS; kind++) {
      if (new TreeSet<>(keys(all, kind)).size() < all.size()) {
        return true;
      }
    }
    return false;
  }

  private static List<Bytes> keys(List<ValidatorKeys> all, int kind) {
    List<Bytes> keys = new ArrayList<>();
    for (ValidatorKeys each : all) {
      keys.add(each.keys().keys().get(kind));
    }
    return keys;
  }

  /**
   * Consensus follows the validators; it may repeat them, but not name others, whom the first new
   * validator would drive out.
   */
  private static String conflict(GenesisConfig config, List<AccountId> validators) {
    List<AuthorityId> blocks = new ArrayList<>();
    List<GrandpaAuthority> votes = new ArrayList<>();
    for (AccountId validator : validators) {
      for (ValidatorKeys each : config.sessionKeys()) {
        if (each.validator().equals(validator)) {
          blocks.add(new AuthorityId(each.keys().keys().get(AURA)));
          votes.add(new GrandpaAuthority(new GrandpaKey(each.keys().keys().get(GRANDPA)), 1));
        }
      }
    }
    if (!config.auraAuthorities().isEmpty() && !config.auraAuthorities().equals(blocks)) {
      return "aura.authorities: expected none, or the aura keys of the validators";
    }
    if (!config.grandpaAuthorities().isEmpty() && !config.grandpaAuthorities().equals(votes)) {
      return "grandpa.authorities: expected none, or the grandpa keys of the validators";
    }
    return "";
  }
}
