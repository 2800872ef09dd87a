package io.decentralml.cli;

import io.decentralml.cli.node.KnownChain;
import io.decentralml.cli.node.ServedNode;
import io.decentralml.rpc.RpcConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole job of each role, from a new account to being paid, as a person types it, on the
 * development chain and on the local test network.
 */
@Timeout(300)
class TranscriptsTest {
  private static final Path FOLDER = Path.of("src/test/resources/transcripts");

  @ParameterizedTest
  @CsvSource({
    "annotator, dev",
    "annotator, local",
    "engineer, dev",
    "engineer, local",
    "contributor, dev",
    "contributor, local",
    "creator, dev",
    "creator, local"
  })
  void role_fromNewAccountToPay_isAsWritten(String role, String name, @TempDir Path folder)
      throws Exception {
    KnownChain chain = name.equals("dev") ? KnownChain.DEVELOPMENT : KnownChain.LOCAL;
    String text = Files.readString(FOLDER.resolve(role + ".txt"));
    try (ServedNode node =
            ServedNode.start(chain, ServedNode.temporary(chain), RpcConfig.local().withPort(0));
        Transcript transcript = new Transcript(node.url().toString(), folder)) {
      transcript.play(text);
    }
  }
}
