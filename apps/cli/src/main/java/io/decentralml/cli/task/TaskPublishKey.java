package io.decentralml.cli.task;

import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import io.decentralml.scale.Bytes;
import io.decentralml.secrets.SealingKeyPair;
import java.util.Map;
import picocli.CommandLine.Command;

/** Calls {@code publish_key}. */
@Command(
    name = "publish-key",
    mixinStandardHelpOptions = true,
    description = {
      "Publish your account's sealing key, so that others can share secrets with you.",
      "It follows from the account; publishing it again changes nothing."
    })
final class TaskPublishKey extends TaskSigningCommand {
  @Override
  protected Call call(ChainClient client) {
    try (SealingKeyPair pair = SealingKeyPair.of(signer())) {
      Bytes key = Bytes.wrap(pair.publicKey().toBytes());
      return client.call(TaskCommand.PALLET, "publish_key", Map.of("key", key));
    }
  }
}
