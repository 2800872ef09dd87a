package io.decentralml.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.testkit.Hex;
import io.decentralml.testkit.Seeds;
import org.junit.jupiter.api.Test;

class TranscriptTest {
  @Test
  void challenge_merlinExample_matches() {
    // The equivalence test of merlin's transcript.rs, which also holds for its Go port.
    var transcript = new Transcript("test protocol");
    transcript.append("some label", "some data".getBytes(US_ASCII));
    assertThat(Hex.text(transcript.challenge("challenge", 32)))
        .isEqualTo("d5a21972d0d5fe320c0d263fac7fffb8145aa640af6e9bca177c03c7efcf0615");
  }

  @Test
  void permutation_paddedEmptyMessage_givesSha3() {
    var state = new long[KeccakPermutation.LANES];
    state[0] = 0x06;
    state[16] = 0x80L << 56;
    KeccakPermutation.permute(state);
    // FIPS 202 examples: SHA3-256 of nothing starts with a7ffc6f8bf1ed766.
    assertThat(Long.toHexString(Long.reverseBytes(state[0]))).isEqualTo("a7ffc6f8bf1ed766");
  }

  @Test
  void witness_anyInputChanged_differs() {
    var transcript = new Transcript("test");
    byte[] secret = new byte[32];
    byte[] other = new byte[32];
    other[31] = 1;
    byte[] first = transcript.witness("w", secret, Seeds.generator(1), 64);
    assertThat(transcript.witness("w", secret, Seeds.generator(1), 64)).isEqualTo(first);
    assertThat(transcript.witness("w", other, Seeds.generator(1), 64)).isNotEqualTo(first);
    assertThat(transcript.witness("w", secret, Seeds.generator(2), 64)).isNotEqualTo(first);
    transcript.append("m", secret);
    assertThat(transcript.witness("w", secret, Seeds.generator(1), 64)).isNotEqualTo(first);
  }
}
