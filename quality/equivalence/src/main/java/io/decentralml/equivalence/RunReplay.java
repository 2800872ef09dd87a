package io.decentralml.equivalence;

import io.decentralml.primitives.Block;
import io.decentralml.primitives.Digest;
import io.decentralml.primitives.DigestItem;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Header;
import io.decentralml.primitives.HeaderCodec;
import io.decentralml.primitives.OpaqueExtrinsic;
import io.decentralml.primitives.OpaqueExtrinsicCodec;
import io.decentralml.runtime.DecentralMLRuntime;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/**
 * Executes a chain natively that others made, and ends with an error at the first state that is not
 * theirs. The file has {@code state KEY VALUE} lines for the genesis, then a line {@code block
 * HEADER EXTRINSIC…} for each block, all in SCALE and hexadecimal digits after {@code 0x}.
 */
public final class RunReplay {
  private static final int PREFIX = 2;

  private RunReplay() {}

  /**
   * Executes the chain.
   *
   * @param arguments the file
   */
  public static void main(String[] arguments) throws IOException {
    ScriptedChain chain = new ScriptedChain(new DecentralMLRuntime(), Services.quiet());
    TreeMap<Bytes, Bytes> genesis = new TreeMap<>();
    int extrinsics = 0;
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String[] words = line.split(" ", -1);
      if (words[0].equals("state")) {
        genesis.put(bytes(words[1]), bytes(words[2]));
        continue;
      }
      if (chain.number() == 0) {
        chain.begin(genesis);
      }
      Block block = block(words);
      follow(chain, block);
      extrinsics += block.extrinsics().size();
    }
    System.out.println(chain.number() + " blocks with " + extrinsics + " extrinsics agree");
  }

  private static void follow(ScriptedChain chain, Block block) {
    Header header = block.header();
    String what = "block " + header.number();
    if (!header.parentHash().equals(chain.parent())) {
      throw new AssertionError(what + " follows " + header.parentHash() + ", not ours");
    }
    Hash256 root = Hash256.of(chain.follow(unsealed(block), header).root());
    if (!root.equals(header.stateRoot())) {
      throw new AssertionError(what + " leads to " + root + ", not to " + header.stateRoot());
    }
  }

  /** Runtimes never see an author's seal. */
  private static Block unsealed(Block block) {
    Header sealed = block.header();
    List<DigestItem> items = new ArrayList<>(sealed.digest().logs());
    items.removeIf(each -> each instanceof DigestItem.Seal);
    return new Block(sealed.withDigest(new Digest(items)), block.extrinsics());
  }

  private static Block block(String[] words) {
    List<OpaqueExtrinsic> extrinsics = new ArrayList<>();
    for (int i = PREFIX; i < words.length; i++) {
      extrinsics.add(read(OpaqueExtrinsicCodec.CODEC, words[i]));
    }
    return new Block(read(HeaderCodec.CODEC, words[1]), extrinsics);
  }

  private static <T> T read(Codec<T> codec, String text) {
    return codec.fromBytes(bytes(text).toArray()).orThrow();
  }

  private static Bytes bytes(String text) {
    return Bytes.wrap(HexFormat.of().parseHex(text, PREFIX, text.length()));
  }
}
