package io.decentralml.cli.console;

import io.decentralml.client.ChainClient;
import java.net.URI;
import java.util.List;
import picocli.CommandLine.Option;

/** Which node a command asks. */
public final class NodeOptions {
  public static final String DEFAULT_URL = "ws://127.0.0.1:9944";

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = DEFAULT_URL,
      description = "The node's WebSocket (default: ${DEFAULT-VALUE}).")
  private URI url = URI.create(DEFAULT_URL);

  /** How a person names this node on the command line; nothing for the usual one. */
  public List<String> spelling() {
    return url.toString().equals(DEFAULT_URL) ? List.of() : List.of("--url=" + url);
  }

  public ChainClient connect() {
    if (!"ws".equals(url.getScheme()) && !"wss".equals(url.getScheme())) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "'" + url + "' is no address of a node",
          "it starts with ws:// or wss://, such as " + DEFAULT_URL);
    }
    return ChainClient.connect(url);
  }
}
