package io.decentralml.equivalence;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.primitives.OpaqueExtrinsic;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Extrinsics that no decoder may take, each for one reason, and beside them the ones that are just
 * within the bounds. All calls that carry calls are Sudo's, so nests are of these.
 */
final class MalformedExtrinsics {
  /** {@code Err(Invalid(Call))}. */
  static final Bytes REFUSED = hex("010000");

  private static final Bytes REMARK = hex("000000");
  private static final String SUDO = "0600";
  private static final String SUDO_AS = "06030100";

  private final Signing signing;
  private final KeyPair alice = KeyPair.fromUri(SignatureScheme.SR25519, "//Alice");
  private final List<Case> cases = new ArrayList<>();

  /** What becomes of a case. */
  enum Fate {
    REFUSED,
    TAKEN
  }

  /**
   * A case.
   *
   * @param name in one word
   * @param extrinsic with its length in front, as the runtime gets it
   */
  record Case(String name, Bytes extrinsic, Fate fate) {}

  private MalformedExtrinsics(Signing signing) {
    this.signing = signing;
  }

  /** All cases, signed for the chain of {@code signing}. */
  static List<Case> all(Signing signing) {
    MalformedExtrinsics all = new MalformedExtrinsics(signing);
    all.bytes();
    all.calls();
    all.lengths();
    all.nests();
    return List.copyOf(all.cases);
  }

  private static Bytes hex(String digits) {
    return Bytes.wrap(HexFormat.of().parseHex(digits));
  }

  private void add(String name, Bytes extrinsic) {
    cases.add(new Case(name, extrinsic, Fate.REFUSED));
  }

  private Bytes signed(Bytes call) {
    return withLength(signing.sign(alice, 0, call.toArray()).bytes());
  }

  private static Bytes withLength(Bytes bytes) {
    ScaleWriter out = new ScaleWriter();
    out.lengthPrefixedBytes(bytes.toArray());
    return Bytes.wrap(out.toBytes());
  }

  private void bytes() {
    add("nothing", Bytes.EMPTY);
    add("empty", hex("00"));
    add("unknown-version", withLength(hex("07000000")));
    add("bare-version-only", withLength(hex("04")));
    add("signed-version-only", withLength(hex("84")));
    OpaqueExtrinsic sound = signing.sign(alice, 0, REMARK.toArray());
    byte[] bytes = sound.bytes().toArray();
    add("truncated", withLength(Bytes.wrap(Arrays.copyOf(bytes, bytes.length - 1))));
    add("trailing", withLength(Bytes.wrap(Arrays.copyOf(bytes, bytes.length + 1))));
    cases.add(new Case("sound", withLength(sound.bytes()), Fate.TAKEN));
  }

  private void calls() {
    add("unknown-pallet", signed(hex("ff00")));
    add("unknown-call", signed(hex("04ff")));
    add("call-of-a-gap", signed(hex("0401")));
    add("unknown-call-in-sudo", signed(hex(SUDO + "04ff")));
    add("unknown-address", signed(hex("0400" + "07" + "04")));
  }

  /** Lengths that the bytes behind them cannot have: nothing of that size may be allocated. */
  private void lengths() {
    add("absurd-length", hex("feffffff" + "84"));
    add("absurd-big-length", hex("13ffffffffffffffff" + "84"));
    add("absurd-remark", signed(hex("0000" + "feffffff")));
    add("absurd-list-of-keys", signed(hex(SUDO + "0005" + "feffffff")));
    add("absurd-list-of-accounts", signed(hex("0406" + "03ffffffff")));
    add("absurd-big-amount", signed(hex("0400" + "00" + "00".repeat(32) + "ff" + "ff".repeat(67))));
  }

  private void nests() {
    int deepest = ScaleReader.MAX_DEPTH - 2; // the call in the middle takes two levels
    cases.add(new Case("deepest-nest", nest(SUDO, deepest), Fate.TAKEN));
    for (int depth : new int[] {deepest + 1, 10_000, 1_000_000}) {
      add("nest-of-" + depth, nest(SUDO, depth));
    }
    add("nest-of-sudo-as", nest(SUDO_AS, 10_000));
    add("nest-of-both", nest(SUDO + SUDO_AS, 10_000));
    add("nest-without-end", signed(hex(SUDO.repeat(10_000))));
  }

  private Bytes nest(String wrapper, int depth) {
    return signed(hex(wrapper.repeat(depth) + "000000"));
  }
}
