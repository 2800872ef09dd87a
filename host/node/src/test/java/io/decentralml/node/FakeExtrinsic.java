package io.decentralml.node;

import io.decentralml.crypto.Blake2b;
import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import java.util.List;

/**
 * What the fake runtime takes for a transaction: compact length, 0x84, account u8, nonce u32,
 * priority u64, what to do u8, a filling.
 */
public record FakeExtrinsic(int account, int nonce, long priority, Deed deed, int filling) {
  /** What applying it does. */
  public enum Deed {
    WRITE,
    TRAP,
    TRAP_WHEN_APPLIED,
    EXHAUST,
    BAD_PROOF,
    REFUSE_WHEN_APPLIED,
    UNKNOWN,
    NO_TAGS,
    SHORT_LIVED
  }

  public static FakeExtrinsic of(int account, int nonce) {
    return new FakeExtrinsic(account, nonce, 1, Deed.WRITE, 0);
  }

  public FakeExtrinsic priority(long other) {
    return new FakeExtrinsic(account, nonce, other, deed, filling);
  }

  public FakeExtrinsic deed(Deed other) {
    return new FakeExtrinsic(account, nonce, priority, other, filling);
  }

  public FakeExtrinsic filling(int length) {
    return new FakeExtrinsic(account, nonce, priority, deed, length);
  }

  public Bytes encode() {
    ScaleWriter out = new ScaleWriter();
    out.u8(0x84);
    out.u8(account);
    out.u32(nonce);
    out.u64(priority);
    out.u8(List.of(Deed.values()).indexOf(deed));
    out.raw(new byte[filling]);
    ScaleWriter whole = new ScaleWriter();
    whole.lengthPrefixedBytes(out.toBytes());
    return Bytes.wrap(whole.toBytes());
  }

  public Hash256 hash() {
    return Hash256.of(Blake2b.hash256(encode().toArray()));
  }

  /** Reads one, with its length in front, and moves {@code in} behind it. */
  public static FakeExtrinsic read(ScaleReader in) {
    ScaleReader body = new ScaleReader(in.lengthPrefixedBytes());
    if (body.u8() != 0x84) {
      throw new IllegalArgumentException("not a fake extrinsic");
    }
    return new FakeExtrinsic(
        body.u8(), body.u32(), body.u64(), Deed.values()[body.u8()], body.remaining());
  }

  /** The tag that it provides: account and nonce. */
  public static Bytes tag(int account, int nonce) {
    ScaleWriter out = new ScaleWriter();
    byte[] id = new byte[32];
    id[0] = (byte) account;
    out.raw(id);
    out.u32(nonce);
    return Bytes.wrap(out.toBytes());
  }
}
