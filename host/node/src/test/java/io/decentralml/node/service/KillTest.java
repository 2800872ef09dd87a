package io.decentralml.node.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.node.FakeExtrinsic;
import io.decentralml.node.chain.ForeignChainException;
import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import io.decentralml.testkit.Hex;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
  private static final int KILLS = 3;
  private static final int LINES_BEFORE_A_KILL = 300;

  @TempDir Path base;

  private record Seen(int nonce, Hash256 block) {
    static Seen parse(String line) {
      String[] words = line.split(" ", 2);
      return new Seen(Integer.parseInt(words[0]), Hash256.of(Hex.bytes(words[1])));
    }
  }

  /** What a client heard of before the node was killed must be there afterwards. */
  @Test
  void kill_underLoad_losesNothingThatAClientSawInABlock()
      throws IOException, InterruptedException, ForeignChainException {
    List<Seen> seen = new ArrayList<>();
    int nonce = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      seen.addAll(runUntilKilled(nonce));
      nonce = checkedNextNonce(seen);
    }

    assertThat(seen).hasSizeGreaterThanOrEqualTo(KILLS * LINES_BEFORE_A_KILL);
  }

  private List<Seen> runUntilKilled(int firstNonce) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledNode.class.getName(),
                base.toString(),
                Integer.toString(firstNonce))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<Seen> seen = new ArrayList<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
      for (String line = lines.readLine();
          line != null && seen.size() < LINES_BEFORE_A_KILL;
          line = lines.readLine()) {
        seen.add(Seen.parse(line));
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    return seen;
  }

  private int checkedNextNonce(List<Seen> seen) throws IOException, ForeignChainException {
    try (DevelopmentNode node =
        DevelopmentNode.start(
            KilledNode.config(base), KilledNode.DEFINITION, InstantSource.system())) {
      for (Seen each : seen) {
        assertThat(node.chain().block(each.block()).orElseThrow().extrinsics())
            .contains(FakeExtrinsic.of(1, each.nonce()).encode());
      }
      Bytes nonce =
          node.chain()
              .state(node.chain().best().hash())
              .orElseThrow()
              .storage(Bytes.utf8("nonce1"))
              .orElseThrow();
      return nonce.at(0) | nonce.at(1) << 8 | nonce.at(2) << 16;
    }
  }
}
