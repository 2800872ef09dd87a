package io.decentralml.runtime.genesis;

import io.decentralml.pallets.aura.AuthorityId;
import io.decentralml.pallets.balances.BalancesGenesis;
import io.decentralml.pallets.grandpa.GrandpaAuthority;
import io.decentralml.pallets.grandpa.GrandpaKey;
import io.decentralml.pallets.session.SessionKeys;
import io.decentralml.pallets.session.ValidatorKeys;
import io.decentralml.pallets.tasks.TaskParameters;
import io.decentralml.pallets.tasks.TasksConfig;
import io.decentralml.pallets.tasks.TasksGenesis;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.scale.Result;
import io.decentralml.scale.U128;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a genesis configuration in JSON: an object with a field for each pallet, as in FRAME.
 * Accounts and keys are {@code 0x} and 64 hexadecimal digits; amounts are digits, or digits in a
 * string for tools that know no whole numbers beyond 64 bits. The first mistake is kept.
 */
public final class GenesisConfigReader {
  private static final int KEY = 32;
  private static final String SESSION_KEYS = "session.keys";

  private Option<String> problem = Option.none();

  private GenesisConfigReader() {}

  /** The configuration that {@code text} spells, or what is wrong with it. */
  public static Result<GenesisConfig, String> read(String text) {
    if (!(JsonReader.read(text) instanceof Option.Some<JsonValue>(JsonValue json))) {
      return Result.err("the genesis configuration is not JSON");
    }
    GenesisConfigReader reader = new GenesisConfigReader();
    GenesisConfig config =
        new GenesisConfig(
            reader.auraAuthorities(json),
            reader.grandpaAuthorities(json),
            reader.balances(json),
            reader.sudoKey(json),
            new TasksGenesis(reader.parameters(json), reader.attesters(json)),
            reader.sessionKeys(json),
            reader.validators(json));
    return reader.problem instanceof Option.Some<String>(String problem)
        ? Result.err(problem)
        : ValidatorsCheck.check(config);
  }

  private List<AuthorityId> auraAuthorities(JsonValue json) {
    List<AuthorityId> authorities = new ArrayList<>();
    for (JsonValue item : items(json, "aura", "authorities")) {
      authorities.add(new AuthorityId(key(item, "aura.authorities")));
    }
    return authorities;
  }

  private List<GrandpaAuthority> grandpaAuthorities(JsonValue json) {
    List<GrandpaAuthority> authorities = new ArrayList<>();
    for (JsonValue item : items(json, "grandpa", "authorities")) {
      Pair pair = pair(item, "grandpa.authorities");
      long weight = amount(pair.right, "grandpa.authorities").low();
      authorities.add(
          new GrandpaAuthority(new GrandpaKey(key(pair.left, "grandpa.authorities")), weight));
    }
    return authorities;
  }

  private BalancesGenesis balances(JsonValue json) {
    List<BalancesGenesis.Endowment> endowments = new ArrayList<>();
    for (JsonValue item : items(json, "balances", "balances")) {
      Pair pair = pair(item, "balances.balances");
      endowments.add(
          new BalancesGenesis.Endowment(
              AccountId.of(key(pair.left, "balances.balances")),
              Balance.of(amount(pair.right, "balances.balances"))));
    }
    return new BalancesGenesis(endowments);
  }

  private Option<AccountId> sudoKey(JsonValue json) {
    return json.field("sudo") instanceof Option.Some<JsonValue>(JsonValue sudo)
            && sudo.field("key") instanceof Option.Some<JsonValue>(JsonValue key)
        ? Option.some(AccountId.of(key(key, "sudo.key")))
        : Option.none();
  }

  /** The settings of the task market go by name; those of a network if none are named. */
  private TaskParameters parameters(JsonValue json) {
    if (!(json.field("decentralMLModule") instanceof Option.Some<JsonValue>(JsonValue market))
        || !(market.field("parameters") instanceof Option.Some<JsonValue>(JsonValue name))) {
      return TaskParameters.NETWORK;
    }
    if (name.equals(new JsonValue.Text("development"))) {
      return TaskParameters.DEVELOPMENT;
    }
    if (!name.equals(new JsonValue.Text("network"))) {
      wrong("decentralMLModule.parameters", "development or network");
    }
    return TaskParameters.NETWORK;
  }

  private List<AccountId> attesters(JsonValue json) {
    List<AccountId> attesters = new ArrayList<>();
    for (JsonValue item : items(json, "decentralMLModule", "attesters")) {
      attesters.add(AccountId.of(key(item, "decentralMLModule.attesters")));
    }
    if (attesters.size() > TasksConfig.MAX_ATTESTERS) {
      wrong("decentralMLModule.attesters", "at most " + TasksConfig.MAX_ATTESTERS);
    }
    return attesters;
  }

  /** Triples of an account, the same account as a validator, and its keys. */
  private List<ValidatorKeys> sessionKeys(JsonValue json) {
    List<ValidatorKeys> all = new ArrayList<>();
    for (JsonValue item : items(json, "session", "keys")) {
      if (item instanceof JsonValue.Items(List<JsonValue> parts)
          && parts.size() == 3
          && parts.get(0).equals(parts.get(1))) {
        all.add(
            new ValidatorKeys(
                AccountId.of(key(parts.get(0), SESSION_KEYS)), sessionKeysOf(parts.get(2))));
      } else {
        wrong(SESSION_KEYS, "arrays of an account, the same account, and its keys");
      }
    }
    return all;
  }

  private SessionKeys sessionKeysOf(JsonValue json) {
    List<Bytes> keys = new ArrayList<>();
    for (String kind : List.of("aura", "grandpa")) {
      keys.add(key(json.field(kind).orElse(new JsonValue.Nothing()), SESSION_KEYS + "[…]." + kind));
    }
    return new SessionKeys(keys);
  }

  private List<AccountId> validators(JsonValue json) {
    List<AccountId> validators = new ArrayList<>();
    for (JsonValue item : items(json, "validatorSet", "initialValidators")) {
      validators.add(AccountId.of(key(item, "validatorSet.initialValidators")));
    }
    return validators;
  }

  private List<JsonValue> items(JsonValue json, String pallet, String field) {
    if (!(json.field(pallet) instanceof Option.Some<JsonValue>(JsonValue fields))
        || !(fields.field(field) instanceof Option.Some<JsonValue>(JsonValue value))) {
      return List.of();
    }
    if (value instanceof JsonValue.Items(List<JsonValue> items)) {
      return items;
    }
    wrong(pallet + "." + field, "an array");
    return List.of();
  }

  private record Pair(JsonValue left, JsonValue right) {}

  private Pair pair(JsonValue value, String where) {
    if (value instanceof JsonValue.Items(List<JsonValue> items) && items.size() == 2) {
      return new Pair(items.get(0), items.get(1));
    }
    wrong(where, "arrays of two");
    return new Pair(new JsonValue.Nothing(), new JsonValue.Nothing());
  }

  /** 32 bytes; zeros after a mistake. */
  private Bytes key(JsonValue value, String where) {
    byte[] key = new byte[KEY];
    boolean good =
        value instanceof JsonValue.Text(String text)
            && text.startsWith("0x")
            && text.length() == 2 + 2 * KEY
            && putHexadecimal(text, key);
    if (!good) {
      wrong(where, "0x and 64 hexadecimal digits");
    }
    return Bytes.wrap(key);
  }

  private static boolean putHexadecimal(String text, byte[] key) {
    for (int i = 0; i < key.length; i++) {
      int high = Character.digit(text.charAt(2 + 2 * i), 16);
      int low = Character.digit(text.charAt(3 + 2 * i), 16);
      if (high < 0 || low < 0) {
        return false;
      }
      key[i] = (byte) (high << 4 | low);
    }
    return true;
  }

  /** A whole number of at most 128 bits; 0 after a mistake. */
  private U128 amount(JsonValue value, String where) {
    Option<U128> amount =
        switch (value) {
          case JsonValue.Digits(String digits) -> U128.parse(digits);
          case JsonValue.Text(String digits) -> U128.parse(digits);
          case JsonValue.Nothing _, JsonValue.Flag _, JsonValue.Items _, JsonValue.Fields _ ->
              Option.none();
        };
    if (!amount.isSome()) {
      wrong(where, "a whole number");
    }
    return amount.orElse(U128.ZERO);
  }

  private void wrong(String where, String wanted) {
    if (!problem.isSome()) {
      problem = Option.some(where + ": expected " + wanted);
    }
  }
}
