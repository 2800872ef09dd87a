package io.decentralml.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.testkit.Fuzz;
import io.decentralml.testkit.Mutator;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Names and tree nodes of assets that strangers made. */
@Timeout(60)
class AssetsFuzzTest {
  private static final Cid LEAF = Cid.of(new byte[] {1, 2, 3});

  @Test
  void parse_brokenName_isANameOrAnArgumentError() {
    Fuzz.Outcome outcome =
        Fuzz.run(
            100_000,
            Mutator.ofTexts(List.of(LEAF.toString(), LEAF.toString() + "a")),
            input -> {
              String text = new String(input, UTF_8);
              try {
                assertThat(Cid.parse(text).toString()).isEqualTo(text);
                return true;
              } catch (IllegalArgumentException _) {
                return false;
              }
            });

    assertThat(outcome.inputs()).isGreaterThan(outcome.accepted());
  }

  /** A node of two leaves, each field as DAG-PB and UnixFS write it. */
  private static byte[] node() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < 2; i++) {
      out.writeBytes(new byte[] {0x12, 42, 0x0a, 36});
      out.writeBytes(LEAF.toBytes());
      out.writeBytes(new byte[] {0x12, 0, 0x18, 3});
    }
    out.writeBytes(new byte[] {0x0a, 8, 0x08, 2, 0x18, 6, 0x20, 3, 0x20, 3});
    return out.toByteArray();
  }

  @Test
  void children_brokenNode_areChildrenOrAnArgumentError() {
    Fuzz.Outcome outcome =
        Fuzz.run(
            100_000,
            Mutator.ofBytes(List.of(node())),
            input -> {
              try {
                assertThat(DagReader.children(input)).isNotEmpty();
                return true;
              } catch (IllegalArgumentException _) {
                return false;
              }
            });

    assertThat(outcome.accepted()).isBetween(1L, outcome.inputs() - 1);
  }
}
