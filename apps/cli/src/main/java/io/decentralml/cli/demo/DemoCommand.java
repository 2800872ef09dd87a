package io.decentralml.cli.demo;

import io.decentralml.assets.FolderAssetStore;
import io.decentralml.cli.node.ServedNode;
import io.decentralml.cli.training.FederationOptions;
import io.decentralml.client.ConnectionException;
import io.decentralml.node.chain.ForeignChainException;
import io.decentralml.rpc.RpcConfig;
import io.decentralml.training.TensorFlowLibrary;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code decentralml demo}: organisations train one model together over a chain, in one process.
 */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Organisations train a handwritten-digit classifier together without sharing an image.",
      "Starts a node, a store and an agent for each; all of it goes over the WebSocket that wallets and scripts use."
    })
public final class DemoCommand implements Callable<Integer> {
  private static final String DEFAULTS = " (default ${DEFAULT-VALUE}).";

  @Spec private CommandSpec spec;

  @Mixin private FederationOptions federation;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "7",
      description = "Of everything that is drawn" + DEFAULTS)
  private long seed;

  @Option(
      names = "--cheat",
      description = "The creator publishes a false aggregate; every contributor refuses.")
  private boolean cheat;

  @Option(names = "--report", paramLabel = "FILE", description = "Write what came of it as JSON.")
  private @Nullable Path report;

  @Option(names = "--keep-running", description = "Leave the node running at the end.")
  private boolean keepRunning;

  @Option(
      names = "--rpc-port",
      paramLabel = "PORT",
      defaultValue = "9944",
      description = "Where the node answers; another port if it is taken" + DEFAULTS)
  private int rpcPort;

  /** For the command line alone. */
  public DemoCommand() {
    spec = CommandSpec.create();
    federation = new FederationOptions();
  }

  @Override
  public Integer call() throws IOException, InterruptedException, ForeignChainException {
    DemoSettings settings = settings();
    try (Interruption interruption = new Interruption()) {
      try {
        return show(settings, spec.commandLine().getOut());
      } catch (InterruptedException | ConnectionException stopped) {
        if (interruption.happened()) {
          return Interruption.EXIT_CODE;
        }
        throw stopped;
      }
    }
  }

  private int show(DemoSettings settings, PrintWriter out)
      throws IOException, InterruptedException, ForeignChainException {
    if (!TensorFlowLibrary.isUnpacked()) {
      say(out, "Unpacking TensorFlow's native library; this happens once and takes a few seconds.");
    }
    Path store = Files.createTempDirectory("decentralml-demo-");
    try (ServedNode served = start(settings);
        Cast cast =
            Cast.gather(served.url(), FolderAssetStore.open(store), settings.organisations())) {
      say(out, "A development chain runs at " + served.url() + "; watch it with Polkadot-JS Apps:");
      say(out, "  https://polkadot.js.org/apps/?rpc=" + served.url() + "#/explorer");
      DemoReport result = run(settings, cast, out);
      DemoTable.print(out, result);
      Path file = report;
      if (file != null) {
        Files.writeString(file, result.toJson() + "\n");
        say(out, "The report is in " + file);
      }
      if (keepRunning) {
        say(out, "The node runs on at " + served.url() + "; Ctrl-C stops it.");
        new CountDownLatch(1).await();
      }
      return verdict(settings, result, out);
    } finally {
      StoreFolder.delete(store);
    }
  }

  private DemoSettings settings() {
    try {
      return new DemoSettings(
          federation.organisations(),
          federation.rounds(),
          federation.localEpochs(),
          federation.alpha(),
          federation::examples,
          seed,
          federation.poison(),
          cheat ? DemoSettings.Honesty.CHEATING : DemoSettings.Honesty.HONEST,
          rpcPort);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage());
    }
  }

  private static ServedNode start(DemoSettings settings) throws IOException, ForeignChainException {
    RpcConfig rpc = RpcConfig.local();
    try {
      return ServedNode.start(ServedNode.temporary(), rpc.withPort(settings.rpcPort()));
    } catch (BindException _) {
      return ServedNode.start(ServedNode.temporary(), rpc.withPort(0));
    }
  }

  private static void say(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }

  private DemoReport run(DemoSettings settings, Cast cast, PrintWriter out)
      throws IOException, InterruptedException {
    DemoData demoData = DemoData.load(settings, cast.contributors());
    say(
        out,
        "%d organisations hold %d images of %d digits; %d more are held out for the test."
            .formatted(
                settings.organisations(),
                demoData.split().training().size(),
                demoData.split().training().classCount(),
                demoData.split().heldOut().size()));
    Console console = System.console();
    boolean terminal = console != null && console.isTerminal();
    DemoProgress progress =
        new DemoProgress(
            out,
            terminal ? DemoProgress.Style.BAR : DemoProgress.Style.LINES,
            settings.rounds(),
            settings.organisations());
    long start = System.nanoTime();
    List<String> refusals;
    try {
      refusals = new Agents(settings, cast, demoData, progress).run();
    } finally {
      progress.close();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    say(out, "Training each organisation alone and one model on pooled data, to compare.");
    return new Findings(cast, demoData).report(seconds, refusals);
  }

  /** What was to be shown, and whether it was. */
  private static int verdict(DemoSettings settings, DemoReport result, PrintWriter out) {
    boolean allRefused = result.refusals().size() == settings.organisations();
    if (settings.honesty() == DemoSettings.Honesty.CHEATING) {
      say(
          out,
          allRefused
              ? "The creator published a false aggregate, and every contributor refused it."
              : "The creator published a false aggregate, and not everybody noticed.");
      return allRefused ? 0 : 1;
    }
    return result.refusals().isEmpty() ? 0 : 1;
  }
}
