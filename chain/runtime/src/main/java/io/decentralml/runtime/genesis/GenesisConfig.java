package io.decentralml.runtime.genesis;

import io.decentralml.pallets.aura.AuthorityId;
import io.decentralml.pallets.balances.BalancesGenesis;
import io.decentralml.pallets.grandpa.GrandpaAuthority;
import io.decentralml.pallets.session.ValidatorKeys;
import io.decentralml.pallets.tasks.TasksGenesis;
import io.decentralml.primitives.AccountId;
import io.decentralml.scale.Option;
import java.util.List;

/**
 * What the chain begins with.
 *
 * @param auraAuthorities nobody, or the validators again
 * @param grandpaAuthorities nobody, or the validators again
 * @param balances who owns what
 * @param sudoKey who may act as Root
 * @param tasks the settings and attesters of the task market
 * @param sessionKeys the keys of those who may validate
 * @param validators who of them does
 */
public record GenesisConfig(
    List<AuthorityId> auraAuthorities,
    List<GrandpaAuthority> grandpaAuthorities,
    BalancesGenesis balances,
    Option<AccountId> sudoKey,
    TasksGenesis tasks,
    List<ValidatorKeys> sessionKeys,
    List<AccountId> validators) {
  /** Copies the lists. */
  public GenesisConfig {
    auraAuthorities = List.copyOf(auraAuthorities);
    grandpaAuthorities = List.copyOf(grandpaAuthorities);
    sessionKeys = List.copyOf(sessionKeys);
    validators = List.copyOf(validators);
  }
}
