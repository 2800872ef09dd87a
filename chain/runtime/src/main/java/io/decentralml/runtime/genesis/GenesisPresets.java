package io.decentralml.runtime.genesis;

import io.decentralml.scale.Option;
import java.util.List;

/** Genesis configurations by name, in JSON. */
public final class GenesisPresets {
  /** One authority, which is also sudo. */
  private static final String DEVELOPMENT = "development";

  /** Three authorities, of which the first is sudo until there is a council to decide. */
  private static final String LOCAL_TESTNET = "local_testnet";

  private static final List<WellKnownAccount> ACCOUNTS =
      List.of(
          WellKnownAccount.ALICE,
          WellKnownAccount.BOB,
          WellKnownAccount.CHARLIE,
          WellKnownAccount.DAVE,
          WellKnownAccount.EVE,
          WellKnownAccount.FERDIE);

  private static final List<WellKnownAccount> ATTESTERS = ACCOUNTS.subList(0, 3);

  /** 10 000 000 tokens of 18 decimals; in quotes, since it is beyond 64 bits. */
  private static final String ENDOWMENT = "\"10000000000000000000000000\"";

  private GenesisPresets() {}

  /** The names of all presets. */
  public static List<String> names() {
    return List.of(DEVELOPMENT, LOCAL_TESTNET);
  }

  /** The preset {@code name}, if there is one. */
  public static Option<String> preset(String name) {
    return switch (name) {
      case DEVELOPMENT ->
          Option.some(
              json(
                  ACCOUNTS.subList(0, 1),
                  ACCOUNTS,
                  ATTESTERS,
                  WellKnownAccount.ALICE.account(),
                  DEVELOPMENT));
      case LOCAL_TESTNET ->
          Option.some(
              json(
                  ACCOUNTS.subList(0, 3),
                  ACCOUNTS,
                  ATTESTERS,
                  WellKnownAccount.ALICE.account(),
                  "network"));
      default -> Option.none();
    };
  }

  /** A configuration with nobody and nothing, which shows all fields. */
  public static String empty() {
    return json(List.of(), List.of(), List.of(), "null", "network");
  }

  private static String json(
      List<WellKnownAccount> validators,
      List<WellKnownAccount> owners,
      List<WellKnownAccount> attesters,
      String sudo,
      String tasks) {
    StringBuilder keys = new StringBuilder();
    StringBuilder initial = new StringBuilder();
    for (WellKnownAccount each : validators) {
      append(keys, "[" + each.account() + "," + each.account() + "," + sessionKeys(each) + "]");
      append(initial, each.account());
    }
    StringBuilder balances = new StringBuilder();
    for (WellKnownAccount each : owners) {
      append(balances, "[" + each.account() + "," + ENDOWMENT + "]");
      append(balances, "[" + each.stash() + "," + ENDOWMENT + "]");
    }
    StringBuilder judges = new StringBuilder();
    for (WellKnownAccount each : attesters) {
      append(judges, each.account());
    }
    return "{\"aura\":{\"authorities\":[]},\"balances\":{\"balances\":["
        + balances
        + "]},\"decentralMLModule\":{\"attesters\":["
        + judges
        + "],\"parameters\":\""
        + tasks
        + "\"},\"grandpa\":{\"authorities\":[]},\"session\":{\"keys\":["
        + keys
        + "]},\"sudo\":{\"key\":"
        + sudo
        + "},\"validatorSet\":{\"initialValidators\":["
        + initial
        + "]}}";
  }

  private static String sessionKeys(WellKnownAccount of) {
    return "{\"aura\":" + of.account() + ",\"grandpa\":" + of.vote() + "}";
  }

  private static void append(StringBuilder list, String item) {
    if (list.length() > 0) {
      list.append(',');
    }
    list.append(item);
  }
}
