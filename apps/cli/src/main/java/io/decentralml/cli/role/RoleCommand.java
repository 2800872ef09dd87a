package io.decentralml.cli.role;

import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.LineInput;
import io.decentralml.cli.console.NodeOptions;
import io.decentralml.cli.console.OutputOptions;
import io.decentralml.cli.console.SignerOptions;
import io.decentralml.client.ChainClient;
import io.decentralml.crypto.KeyPair;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code decentralml role}: a menu for each role, which runs the plain commands. */
@Command(
    name = "role",
    mixinStandardHelpOptions = true,
    description = {
      "A menu for people: what you have, what waits for you, and what you can do about it.",
      "It asks a few questions and runs the plain commands, which it shows. With --json it tells what"
          + " waits for you, and ends."
    })
public final class RoleCommand implements Callable<Integer> {
  @Mixin private NodeOptions node = new NodeOptions();
  @Mixin private SignerOptions signer = new SignerOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "ROLE",
      description = "creator, contributor, engineer or annotator.",
      converter = RoleArgument.class)
  private Role.Name name = Role.Name.CREATOR;

  @Override
  public Integer call() throws IOException {
    KeyPair key = signer.keyPair();
    Role role = name.role();
    try (ChainClient chain = node.connect()) {
      if (output.isJson()) {
        print(Json.ok(Situation.of(chain, key, role).facts()));
        return 0;
      }
      talk(chain, key, role);
      return 0;
    }
  }

  private void talk(ChainClient chain, KeyPair key, Role role) throws IOException {
    Commands commands = new Commands(spec.root(), signer, node, key);
    List<Choice> choices = role.choices().stream().filter(commands::has).toList();
    Conversation conversation = new Conversation(new LineInput(System.in), this::print);
    while (true) {
      print(Situation.of(chain, key, role).text());
      for (int i = 0; i < choices.size(); i++) {
        print("%3d  %s".formatted(i + 1, choices.get(i).title()));
      }
      Optional<String> answer = conversation.ask("Your choice (Enter to look again, q to quit):");
      if (answer.isEmpty() || answer.get().equals("q")) {
        print("Good-bye.");
        return;
      }
      Optional<Choice> choice = conversation.choice(answer.get(), choices);
      if (choice.isPresent()) {
        Optional<PlainCommand> command = conversation.fill(choice.get());
        command.ifPresent(commands::run);
      }
    }
  }

  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
