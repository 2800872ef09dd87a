package io.decentralml.assets;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tree of 176 blocks: a root over a node of 174 and a node of 2. */
class TreeCheckTest {
  private static final int CHUNK = CidHasher.CHUNK_BYTES;
  private static final int LEAVES = 176;

  private final Map<Cid, byte[]> blocks = new HashMap<>();
  private final byte[] leaf = CidTest.bytes(CHUNK);
  private final byte[] last = CidTest.bytes(77);
  private Cid root = Cid.of(new byte[0]);

  @BeforeEach
  void plant() {
    List<DagNode> level = new ArrayList<>();
    for (int i = 0; i < LEAVES; i++) {
      byte[] bytes = i == LEAVES - 1 ? last : leaf;
      level.add(DagNode.leaf(Cid.of(bytes), bytes.length));
    }
    DagNode left = node(level.subList(0, 174));
    DagNode right = node(level.subList(174, LEAVES));
    root = node(List.of(left, right)).cid();
  }

  private DagNode node(List<DagNode> children) {
    byte[] block = DagNode.block(children);
    DagNode node = DagNode.parent(children, Sha256.digest());
    blocks.put(node.cid(), block);
    return node;
  }

  private TreeCheck check() {
    return new TreeCheck(root, "the place", this::block);
  }

  private byte[] block(Cid cid) throws IOException {
    byte[] block = blocks.get(cid);
    if (block == null) {
      throw new AssetNotFoundException(cid, "the place");
    }
    return block;
  }

  @Test
  void end_afterTheRightBlocks_isContent() throws IOException {
    TreeCheck check = check();
    for (int i = 0; i < LEAVES - 1; i++) {
      check.block(leaf, CHUNK);
    }
    check.block(last, last.length);
    assertThatCode(check::end).doesNotThrowAnyException();
  }

  @Test
  void block_wrongBytes_isToldAtOnceAndMayComeAgain() throws IOException {
    TreeCheck check = check();
    check.block(leaf, CHUNK);
    byte[] wrong = leaf.clone();
    wrong[9] ^= 1;

    assertThatThrownBy(() -> check.block(wrong, CHUNK)).isInstanceOf(CorruptAssetException.class);
    assertThatCode(() -> check.block(leaf, CHUNK)).doesNotThrowAnyException();
  }

  @Test
  void end_blocksMissing_isCorrupt() throws IOException {
    TreeCheck check = check();
    check.block(leaf, CHUNK);
    assertThatThrownBy(check::end).isInstanceOf(CorruptAssetException.class);
  }

  @Test
  void block_moreThanTheTreeHas_isCorrupt() throws IOException {
    TreeCheck check = check();
    for (int i = 0; i < LEAVES - 1; i++) {
      check.block(leaf, CHUNK);
    }
    check.block(last, last.length);
    assertThatThrownBy(() -> check.block(last, last.length))
        .isInstanceOf(CorruptAssetException.class);
  }

  @Test
  void block_forgedNode_isCorrupt() {
    blocks.replaceAll((cid, block) -> {
      byte[] forged = block.clone();
      forged[forged.length - 1] ^= 1;
      return forged;
    });
    assertThatThrownBy(() -> check().block(leaf, CHUNK)).isInstanceOf(CorruptAssetException.class);
  }

  @Test
  void block_rootThatIsNoFile_isToldApart() {
    byte[] directory = {0x0a, 0x02, 0x08, 0x01};
    Cid cid = Cid.ofDigest(Cid.DAG_PB, Sha256.digest().digest(directory));
    TreeCheck check = new TreeCheck(cid, "the place", _ -> directory);
    assertThatThrownBy(() -> check.block(leaf, CHUNK))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("256 KiB")
        .hasMessageContaining("asset add");
  }

  @Test
  void children_cutAnywhere_isRefused() throws IOException {
    byte[] block = block(root);
    for (int length = 0; length < block.length; length++) {
      byte[] cut = Arrays.copyOf(block, length);
      assertThatThrownBy(() -> DagReader.children(cut))
          .as("cut at %d", cut.length)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
