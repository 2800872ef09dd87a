package io.decentralml.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountInspectTest {
  private static final String ALICE = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";

  @ParameterizedTest
  @CsvSource({
    "sr25519, 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY",
    "ed25519, 5FA9nQDVg267DEd8m1ZypXLBnvN7SFxYwV7ndqSYGiN9TTpu",
    "ecdsa, 5C7C2Z5sWbytvHpuLTvzKunnnRwQxft1jiqrLD5rhucQ5S9X"
  })
  void inspect_alice_showsHerAddress(String scheme, String address) {
    Run run = Run.of("account", "inspect", "//Alice", "--scheme", scheme, "--json");
    assertThat(run.exitCode()).isZero();
    assertThat(run.data().path("address").asString()).isEqualTo(address);
  }

  @Test
  void inspect_addressOfAnotherNetwork_isTranslated() {
    Run run =
        Run.of("account", "inspect", "15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5", "--json");
    assertThat(run.data().path("network_prefix").asInt()).isZero();
    assertThat(run.data().path("address").asString()).isEqualTo(ALICE);
  }

  @Test
  void inspect_table_neverShowsTheSecret() {
    Run run = Run.of("account", "inspect", "//very/secret///password");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("sr25519").doesNotContain("very").doesNotContain("password");
  }

  @Test
  void inspect_nonsense_isAUsageErrorThatDoesNotRepeatIt() {
    Run run = Run.of("account", "inspect", "correct horse battery staple");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("hint:").doesNotContain("horse");
  }
}
