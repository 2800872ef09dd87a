package io.decentralml.cli.node;

import io.decentralml.rpc.AllowedOrigins;
import io.decentralml.rpc.Exposure;
import io.decentralml.rpc.MethodPolicy;
import io.decentralml.rpc.RpcConfig;
import io.decentralml.rpc.RpcLimits;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who may call a node, and how much they may ask for; the names are those of Substrate nodes. */
final class RpcOptions {
  private static final int MEBIBYTE = 1 << 20;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--rpc-port",
      paramLabel = "PORT",
      defaultValue = "9944",
      description =
          "Answer WebSocket and HTTP on this port (default ${DEFAULT-VALUE}; 0: any free one).")
  private int rpcPort;

  @Option(names = "--rpc-external", description = "Answer other machines too, not only this one.")
  private boolean rpcExternal;

  @Option(
      names = "--rpc-methods",
      paramLabel = "auto|safe|unsafe",
      defaultValue = "auto",
      description = "Which methods to serve; auto serves unsafe ones to this machine alone.")
  private String rpcMethods = "auto";

  @Option(
      names = "--rpc-cors",
      paramLabel = "ORIGINS",
      description = "Browser origins that may connect: a comma-separated list, or all.")
  private String rpcCors = "";

  @Option(
      names = "--rpc-max-connections",
      paramLabel = "COUNT",
      defaultValue = "100",
      description = "Connections at one time (default ${DEFAULT-VALUE}).")
  private int maxConnections;

  @Option(
      names = "--rpc-max-request-size",
      paramLabel = "MIB",
      defaultValue = "15",
      description = "The longest message that is read (default ${DEFAULT-VALUE} MiB).")
  private int maxRequestSize;

  @Option(
      names = "--rpc-max-response-size",
      paramLabel = "MIB",
      defaultValue = "15",
      description = "The longest answer (default ${DEFAULT-VALUE} MiB).")
  private int maxResponseSize;

  @Option(
      names = "--rpc-max-subscriptions-per-connection",
      paramLabel = "COUNT",
      defaultValue = "1024",
      description = "Subscriptions of one connection (default ${DEFAULT-VALUE}).")
  private int maxSubscriptions;

  @Option(
      names = "--rpc-rate-limit",
      paramLabel = "CALLS",
      defaultValue = "0",
      description = "Calls of one connection in a minute (default: no limit).")
  private int rateLimit;

  @Option(
      names = "--rpc-max-batch-request-len",
      paramLabel = "COUNT",
      defaultValue = "2147483647",
      description = "The most requests in one batch (default: as many as fit a message).")
  private int maxBatchLength;

  @Option(names = "--rpc-disable-batch-requests", description = "Refuse batches.")
  private boolean batchesRefused;

  /** What was chosen. */
  RpcConfig config() {
    try {
      RpcConfig config =
          RpcConfig.local()
              .withPort(rpcPort)
              .withExposure(rpcExternal ? Exposure.EXTERNAL : Exposure.LOOPBACK)
              .withMethods(MethodPolicy.valueOf(rpcMethods.toUpperCase(Locale.ROOT)))
              .withLimits(limits());
      return rpcCors.isEmpty() ? config : config.withOrigins(AllowedOrigins.parse(rpcCors));
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(command.commandLine(), wrong.getMessage());
    }
  }

  private RpcLimits limits() {
    return RpcLimits.standard()
        .withMessages(bytes(maxRequestSize), bytes(maxResponseSize))
        .withConnections(maxConnections)
        .withSubscriptions(maxSubscriptions)
        .withCallsPerMinute(rateLimit)
        .withBatches(batchesRefused ? 0 : Math.max(1, maxBatchLength));
  }

  private static int bytes(int mebibytes) {
    if (mebibytes < 1 || mebibytes > 1024) {
      throw new IllegalArgumentException("a message has 1 to 1024 MiB, not " + mebibytes);
    }
    return mebibytes * MEBIBYTE;
  }
}
