package io.decentralml.cli.node;

import io.decentralml.cli.console.Json;
import io.decentralml.node.ChainSpec;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code decentralml build-spec}: writes a chain specification for Polkadot SDK nodes. */
@Command(
    name = "build-spec",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a chain specification that Polkadot SDK nodes and light clients take.",
      "It holds the runtime as WebAssembly. Plain, its genesis can be edited; --raw, it is the state itself: all nodes of a"
          + " network need the same raw one."
    })
public final class BuildSpecCommand implements Callable<Integer> {
  @Spec private CommandSpec command = CommandSpec.create();
  @Mixin private ChainOptions chain = new ChainOptions();

  @Option(names = "--raw", description = "The state's keys and values instead of what makes them.")
  private boolean raw;

  /** For the command line alone. */
  public BuildSpecCommand() {}

  @Override
  public Integer call() {
    KnownChain known = chain.chain();
    Map<String, Object> spec = Json.object();
    ChainSpec described = known.spec();
    spec.put("name", described.name());
    spec.put("id", described.id());
    spec.put("chainType", described.type().wireName());
    spec.put("bootNodes", List.of());
    spec.put("telemetryEndpoints", null);
    spec.put("protocolId", null);
    spec.put("properties", properties(described.properties()));
    spec.put("codeSubstitutes", Map.of());
    spec.put("genesis", raw ? rawGenesis(known) : plainGenesis(known));
    command.commandLine().getOut().println(Json.pretty(spec));
    command.commandLine().getOut().flush();
    return 0;
  }

  private static Map<String, Object> properties(ChainSpec.Properties properties) {
    Map<String, Object> map = Json.object();
    map.put("ss58Format", properties.ss58Format());
    map.put("tokenDecimals", properties.tokenDecimals());
    map.put("tokenSymbol", properties.tokenSymbol());
    return map;
  }

  private static Map<String, Object> plainGenesis(KnownChain known) {
    Map<String, Object> runtimeGenesis = Json.object();
    runtimeGenesis.put("code", RuntimeCode.bytes().toString());
    runtimeGenesis.put("patch", Json.parse(new SpecGenesis(known).preset()));
    return Map.of("runtimeGenesis", runtimeGenesis);
  }

  private static Map<String, Object> rawGenesis(KnownChain known) {
    Map<String, Object> top = Json.object();
    new SpecGenesis(known)
        .entries()
        .forEach((key, value) -> top.put(key.toString(), value.toString()));
    Map<String, Object> state = Json.object();
    state.put("top", top);
    state.put("childrenDefault", Map.of());
    return Map.of("raw", state);
  }
}
