package io.decentralml.equivalence;

import io.decentralml.crypto.Blake2b;
import io.decentralml.crypto.KeyPair;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.OpaqueExtrinsic;
import io.decentralml.primitives.RuntimeVersion;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleWriter;

/**
 * Signs calls for ever, without a tip.
 *
 * @param genesis the chain's first block
 * @param version of its runtime
 */
public record Signing(Hash256 genesis, RuntimeVersion version) {
  private static final int LONGEST_PLAIN = 256;

  /** An extrinsic of {@code signer} with {@code call}. */
  public OpaqueExtrinsic sign(KeyPair signer, int nonce, byte[] call) {
    ScaleWriter extra = new ScaleWriter();
    extra.u8(0);
    extra.compactU32(nonce);
    extra.compactU32(0);
    extra.u8(0);
    ScaleWriter out = new ScaleWriter();
    out.u8(0x84);
    out.u8(0);
    out.raw(signer.accountId());
    out.u8(
        switch (signer.scheme()) {
          case ED25519 -> 0;
          case SR25519 -> 1;
          case ECDSA -> 2;
        });
    out.raw(signature(signer, call, extra.toBytes()));
    out.raw(extra.toBytes());
    out.raw(call);
    return new OpaqueExtrinsic(Bytes.wrap(out.toBytes()));
  }

  private byte[] signature(KeyPair signer, byte[] call, byte[] extra) {
    ScaleWriter payload = new ScaleWriter();
    payload.raw(call);
    payload.raw(extra);
    payload.u32(version.specVersion());
    payload.u32(version.transactionVersion());
    payload.raw(genesis.bytes());
    payload.raw(genesis.bytes());
    payload.u8(0);
    byte[] message = payload.toBytes();
    return signer.sign(message.length > LONGEST_PLAIN ? Blake2b.hash256(message) : message);
  }
}
