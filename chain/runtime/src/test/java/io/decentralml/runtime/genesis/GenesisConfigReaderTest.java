package io.decentralml.runtime.genesis;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.pallets.tasks.TaskParameters;
import io.decentralml.primitives.Balance;
import io.decentralml.scale.Option;
import io.decentralml.scale.Result;
import io.decentralml.scale.U128;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    assertThat(config.auraAuthorities()).hasSize(1);
    assertThat(config.grandpaAuthorities()).hasSize(1);
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
  void read_localTestnet_isThreeAuthoritiesAndNoSudo() {
    GenesisConfig config = read(GenesisPresets.preset("local_testnet").orElse(""));

    assertThat(config.auraAuthorities()).hasSize(3);
    assertThat(config.grandpaAuthorities()).hasSize(3);
    assertThat(config.balances().endowments()).hasSize(12);
    assertThat(config.sudoKey()).isEqualTo(Option.none());
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

  @Test
  void read_amountBeyond128Bits_isNamed() {
    String text =
        "{\"balances\":{\"balances\":[[\"" + KEY + "\",340282366920938463463374607431768211456]]}}";

    assertThat(GenesisConfigReader.read(text))
        .isEqualTo(Result.err("balances.balances: expected a whole number"));
  }
}
