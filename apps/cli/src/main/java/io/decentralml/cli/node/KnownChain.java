package io.decentralml.cli.node;

import io.decentralml.node.ChainSpec;
import io.decentralml.node.service.ChainDefinition;
import io.decentralml.node.service.CodeExecution;
import io.decentralml.runtime.DecentralMLRuntime;
import java.util.List;
import java.util.Optional;

/**
 * A chain that this program can begin.
 *
 * @param optionName what {@code --chain} calls it
 * @param spec what it says of itself
 * @param preset the runtime's name for the state with which it begins
 * @param authorities the secrets of those who make its first blocks, such as {@code //Alice}
 */
public record KnownChain(
    String optionName, ChainSpec spec, String preset, List<String> authorities) {
  private static final ChainSpec.Properties DML = new ChainSpec.Properties(42, 18, "DML");

  /** One authority, Alice, who may act as Root too. */
  public static final KnownChain DEVELOPMENT =
      new KnownChain(
          "dev",
          new ChainSpec("DecentralML Development", "dev", ChainSpec.ChainType.DEVELOPMENT, DML),
          "development",
          List.of("//Alice"));

  /** Three validators, Alice, Bob and Charlie; Alice may act as Root. */
  public static final KnownChain LOCAL =
      new KnownChain(
          "local",
          new ChainSpec(
              "DecentralML Local Testnet", "local_testnet", ChainSpec.ChainType.LOCAL, DML),
          "local_testnet",
          List.of("//Alice", "//Bob", "//Charlie"));

  /** Copies the list. */
  public KnownChain {
    authorities = List.copyOf(authorities);
  }

  /** The chain that {@code --chain} calls {@code name}; its identifier is understood too. */
  static Optional<KnownChain> named(String name) {
    for (KnownChain each : List.of(DEVELOPMENT, LOCAL)) {
      if (each.optionName.equals(name) || each.spec.id().equals(name)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** What a node needs to know of it. */
  public ChainDefinition definition() {
    return definition(Execution.NATIVE);
  }

  /** As {@link #definition()}, with {@code execution} in the place of the native one. */
  ChainDefinition definition(CodeExecution execution) {
    return new ChainDefinition(
        spec, new DecentralMLRuntime(), preset, RuntimeCode.bytes(), execution);
  }
}
