package io.decentralml.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class OffchainMethodsTest {
  private final OffchainMethods offchain = new OffchainMethods();

  private static Parameters parameters(String... texts) throws RpcException {
    var array = Json.array();
    for (String text : texts) {
      array.add(text);
    }
    return Parameters.of(array);
  }

  @Test
  void set_thenGetAndClear_keepsAndForgets() throws RpcException {
    offchain.set(parameters("PERSISTENT", "0x01", "0x0203"));

    assertThat(offchain.get(parameters("PERSISTENT", "0x01"))).hasToString("\"0x0203\"");

    offchain.clear(parameters("PERSISTENT", "0x01"));

    assertThat(offchain.get(parameters("PERSISTENT", "0x01"))).hasToString("null");
  }

  @Test
  void set_beyondTheRoom_isRefusedUntilSomethingGoes() throws RpcException {
    String large = "0x" + "ab".repeat(1_000_000);
    offchain.set(parameters("PERSISTENT", "0x01", large));
    offchain.set(parameters("PERSISTENT", "0x01", large));

    assertThatThrownBy(() -> offchain.set(parameters("PERSISTENT", "0x02", large)))
        .isInstanceOf(RpcException.class)
        .hasMessage("The local storage is full");

    offchain.clear(parameters("PERSISTENT", "0x01"));
    offchain.set(parameters("PERSISTENT", "0x02", large));
    assertThat(offchain.get(parameters("PERSISTENT", "0x02"))).hasToString("\"" + large + "\"");
  }
}
