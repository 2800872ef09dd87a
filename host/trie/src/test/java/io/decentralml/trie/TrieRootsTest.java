package io.decentralml.trie;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.scale.Bytes;
import io.decentralml.testkit.Hex;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roots that chopsticks-executor 1.5.1 computed. */
final class TrieRootsTest {
  private static final Map<Bytes, Bytes> THREE =
      Map.of(
          bytes("0102"),
          bytes("aa"),
          bytes("0103"),
          bytes("ab".repeat(40)),
          bytes("01"),
          bytes("bb"));

  private static Bytes bytes(String hex) {
    return Bytes.wrap(Hex.bytes(hex));
  }

  @Test
  void of_noEntries_isEmptyRoot() {
    assertThat(TrieRoots.of(Map.of(), StateVersion.V1))
        .isEqualTo(bytes("03170a2e7597b7b7e3d84c05391d139a62b157e78786d8c082f29dcf4c111314"));
  }

  @ParameterizedTest
  @CsvSource({
    "V0, 1, f2f8f46f50e675aeef0c3d2a1b7464f2359b9fde0fc70f3073c2278a6f972116, aa",
    "V0, 33, 5718a81fcab3ec2ddd10c71390f5206acdaaaaaab12f013f1f489fb74c7284d6, ab",
    "V1, 33, 26de0eaac96a7f9a9c43f33ca8d8bb52fa41a7515e5a50f40d99efee5ad4cb4c, ab"
  })
  void of_oneEntry_isItsLeaf(StateVersion version, int length, String root, String fill) {
    assertThat(TrieRoots.of(Map.of(bytes("01"), bytes(fill.repeat(length))), version))
        .isEqualTo(bytes(root));
  }

  @ParameterizedTest
  @CsvSource({
    "V0, 4f8ef14d2560c79cf45350332405e84747d9c9426035bf31511062bc17ab6341",
    "V1, 8e8cbba14664f88e6798e3a91af720f5d004a2a9ee083772d8fbe1b7472a9c02"
  })
  void of_branchWithValue_matchesVector(StateVersion version, String root) {
    assertThat(TrieRoots.of(THREE, version)).isEqualTo(bytes(root));
  }

  @Test
  void ordered_oneExtrinsic_matchesVector() {
    assertThat(TrieRoots.ordered(List.of(bytes("280403000b10b2e4cf8d01")), StateVersion.V0))
        .isEqualTo(bytes("558376d4c4384e12cf65ca9b0ee3683fd7f3221831ac73c4cbd42bc2c5ca6fa5"));
  }

  @Test
  void of_thousandSeededCases_matchesOtherImplementation() throws IOException {
    List<String> roots = expected();

    assertThat(roots).hasSize(1000);
    for (int seed = 1; seed <= roots.size(); seed++) {
      assertThat(TrieRoots.of(SeededEntries.of(seed), StateVersion.of(seed % 2)))
          .as("seed %d", seed)
          .isEqualTo(bytes(roots.get(seed - 1)));
    }
  }

  private static List<String> expected() throws IOException {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(TrieRootsTest.class.getResourceAsStream("roots.txt")),
                StandardCharsets.US_ASCII))) {
      return lines.lines().toList();
    }
  }
}
