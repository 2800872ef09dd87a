package io.decentralml.runtime.genesis;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.pallets.session.ValidatorKeys;
import io.decentralml.pallets.tasks.TaskParameters;
import io.decentralml.primitives.Balance;
import io.decentralml.scale.Option;
import io.decentralml.scale.Result;
import io.decentralml.scale.U128;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GenesisConfigReaderTest {
  private static final String KEY = "0x" + "0a".repeat(32);

  private static GenesisConfig read(String text) {
    Result<GenesisConfig, String> result = GenesisConfigReader.read(text);
    assertThat(result).isInstanceOf(Result.Ok.class);
    return ((Result.Ok<GenesisConfig, String>) result).value();
  }

  @Test
  void read_development_isAliceAndMoneyForTwelve() {
    GenesisConfig config = read(GenesisPresets.preset("development").orElse(""));

    assertThat(config.sessionKeys()).hasSize(1);
    assertThat(config.validators()).hasSize(1);
    assertThat(config.balances().endowments())
        .hasSize(12)
        .allMatch(endowment ->
            endowment
                .free()
                .equals(Balance.of(U128.parse("10000000000000000000000000").orElse(U128.ZERO))));
    assertThat(config.sudoKey().isSome()).isTrue();
    assertThat(config.tasks().parameters()).isEqualTo(TaskParameters.DEVELOPMENT);
    assertThat(config.tasks().attesters()).hasSize(3);
  }

  @Test
  void read_localTestnet_isThreeValidatorsWithAliceAsSudo() {
    GenesisConfig config = read(GenesisPresets.preset("local_testnet").orElse(""));

    assertThat(config.auraAuthorities()).isEmpty();
    assertThat(config.grandpaAuthorities()).isEmpty();
    assertThat(config.sessionKeys()).hasSize(3);
    assertThat(config.validators()).hasSize(3);
    assertThat(config.balances().endowments()).hasSize(12);
    assertThat(config.sudoKey()).isEqualTo(Option.some(config.validators().getFirst()));
    assertThat(config.tasks().parameters()).isEqualTo(TaskParameters.NETWORK);
    assertThat(config.tasks().attesters()).hasSize(3);
  }

  @Test
  void read_emptyPreset_isNobodyAndNothing() {
    GenesisConfig config = read(GenesisPresets.empty());

    assertThat(config).isEqualTo(read("{}"));
    assertThat(config.auraAuthorities()).isEmpty();
    assertThat(config.balances().endowments()).isEmpty();
    assertThat(GenesisPresets.preset("other")).isEqualTo(Option.none());
    assertThat(GenesisPresets.names()).isEqualTo(List.of("development", "local_testnet"));
  }

  @Test
  void read_amounts_mayBeNumbersOrText() {
    GenesisConfig config =
        read(
            "{\"balances\":{\"balances\":[[\""
                + KEY
                + "\",700],[\"0x"
                + "0B".repeat(32)
                + "\",\"340282366920938463463374607431768211455\"]]}}");

    assertThat(config.balances().endowments().get(0).free()).isEqualTo(Balance.of(700));
    assertThat(config.balances().endowments().get(1).free()).isEqualTo(Balance.MAX);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nonsense | the genesis configuration is not JSON",
        "{\"aura\":{\"authorities\":1}} | aura.authorities: expected an array",
        "{\"aura\":{\"authorities\":[1]}} | aura.authorities: expected 0x and 64 hexadecimal digits",
        "{\"aura\":{\"authorities\":[\"0x12\"]}}"
            + " | aura.authorities: expected 0x and 64 hexadecimal digits",
        "{\"sudo\":{\"key\":\"5Grw\"}} | sudo.key: expected 0x and 64 hexadecimal digits",
        "{\"balances\":{\"balances\":[[1]]}} | balances.balances: expected arrays of two",
        "{\"decentralMLModule\":{\"parameters\":\"fast\"}}"
            + " | decentralMLModule.parameters: expected development or network"
      })
  void read_mistake_isNamed(String text, String problem) {
    assertThat(GenesisConfigReader.read(text)).isEqualTo(Result.err(problem));
  }

  private static String hex(int number) {
    return "\"0x" + HexFormat.of().toHexDigits((byte) number).repeat(32) + "\"";
  }

  private static String keys(int account, int aura, int grandpa) {
    return "[%s,%s,{\"aura\":%s,\"grandpa\":%s}]"
        .formatted(hex(account), hex(account), hex(aura), hex(grandpa));
  }

  private static String session(String keys, String more) {
    return "{\"session\":{\"keys\":[" + keys + "]}" + more + "}";
  }

  @Test
  void read_noChoiceOfValidators_isAllWhoHaveKeys() {
    GenesisConfig config = read(session(keys(1, 2, 3) + "," + keys(4, 5, 6), ""));

    assertThat(config.validators())
        .isEqualTo(config.sessionKeys().stream().map(ValidatorKeys::validator).toList())
        .hasSize(2);
  }

  @Test
  void read_authoritiesThatRepeatTheValidators_areFine() {
    GenesisConfig config =
        read(
            session(
                keys(1, 2, 3) + "," + keys(4, 5, 6),
                (",\"validatorSet\":{\"initialValidators\":[%s]},\"aura\":{\"authorities\":[%s]},"
                        + "\"grandpa\":{\"authorities\":[[%s,1]]}")
                    .formatted(hex(4), hex(5), hex(6))));

    assertThat(config.validators()).hasSize(1);
    assertThat(config.auraAuthorities()).hasSize(1);
  }

  static List<Arguments> mistakesOfValidators() {
    String two = keys(1, 2, 3) + "," + keys(4, 5, 6);
    String each = "session.keys: expected each account and each key once";
    String triples = "session.keys: expected arrays of an account, the same account, and its keys";
    String chosen = "validatorSet.initialValidators: expected accounts of session.keys, each once";
    return List.of(
        Arguments.of(session(keys(1, 2, 3) + "," + keys(1, 5, 6), ""), each),
        Arguments.of(session(keys(1, 2, 3) + "," + keys(4, 2, 6), ""), each),
        Arguments.of(session(keys(1, 2, 3) + "," + keys(4, 5, 3), ""), each),
        Arguments.of(session("[" + hex(1) + "]", ""), triples),
        Arguments.of(session("[" + hex(1) + "," + hex(2) + ",{}]", ""), triples),
        Arguments.of(
            session("[" + hex(1) + "," + hex(1) + ",{\"aura\":" + hex(2) + "}]", ""),
            "session.keys[…].grandpa: expected 0x and 64 hexadecimal digits"),
        Arguments.of(
            session(two, ",\"validatorSet\":{\"initialValidators\":[" + hex(7) + "]}"), chosen),
        Arguments.of(
            session(
                two, ",\"validatorSet\":{\"initialValidators\":[" + hex(1) + "," + hex(1) + "]}"),
            chosen),
        Arguments.of(
            session("", ",\"aura\":{\"authorities\":[" + hex(2) + "]}"),
            "aura.authorities: expected none, or the aura keys of the validators"),
        Arguments.of(
            session(two, ",\"aura\":{\"authorities\":[" + hex(2) + "]}"),
            "aura.authorities: expected none, or the aura keys of the validators"),
        Arguments.of(
            session(two, ",\"grandpa\":{\"authorities\":[[" + hex(3) + ",1]]}"),
            "grandpa.authorities: expected none, or the grandpa keys of the validators"),
        Arguments.of(
            session(manyKeys(101), ""), "validatorSet.initialValidators: expected at most 100"));
  }

  private static String manyKeys(int count) {
    StringBuilder all = new StringBuilder(keys(0, 0, 0));
    for (int i = 1; i < count; i++) {
      all.append(',').append(keys(i, i, i));
    }
    return all.toString();
  }

  @ParameterizedTest
  @MethodSource("mistakesOfValidators")
  void read_validatorsThatDoNotFit_areNamed(String text, String problem) {
    assertThat(GenesisConfigReader.read(text)).isEqualTo(Result.err(problem));
  }

  @Test
  void read_amountBeyond128Bits_isNamed() {
    String text =
        "{\"balances\":{\"balances\":[[\"" + KEY + "\",340282366920938463463374607431768211456]]}}";

    assertThat(GenesisConfigReader.read(text))
        .isEqualTo(Result.err("balances.balances: expected a whole number"));
  }
}
