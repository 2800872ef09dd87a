package io.decentralml.bench;

import io.decentralml.crypto.KeyPair;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.RuntimeVersion;
import io.decentralml.primitives.RuntimeVersionCodec;
import io.decentralml.runtime.DecentralMLRuntime;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.U128;

/** Signs transfers ahead of time, without asking a node anything but its genesis. */
final class TransferSigner {
  private static final int BALANCES = 4;
  private static final int TRANSFER_KEEP_ALIVE = 3;
  private static final int SIGNED_VERSION_4 = 0x84;
  private static final int ACCOUNT = 0;
  private static final int SR25519 = 1;

  private final Hash256 genesis;
  private final RuntimeVersion version =
      RuntimeVersionCodec.CODEC.fromBytes(new DecentralMLRuntime().version().toArray()).orThrow();

  TransferSigner(Hash256 genesis) {
    this.genesis = genesis;
  }

  /** An extrinsic that never expires, with its length in front. */
  Bytes transfer(KeyPair signer, int nonce, AccountId recipient, U128 plancks) {
    var call = new ScaleWriter();
    call.u8(BALANCES);
    call.u8(TRANSFER_KEEP_ALIVE);
    call.u8(ACCOUNT);
    call.raw(recipient.bytes());
    call.compactU128(plancks);
    byte[] encodedCall = call.toBytes();
    byte[] extensions = extensions(nonce);
    var body = new ScaleWriter();
    body.u8(SIGNED_VERSION_4);
    body.u8(ACCOUNT);
    body.raw(signer.accountId());
    body.u8(SR25519);
    body.raw(signer.sign(payload(encodedCall, extensions)));
    body.raw(extensions);
    body.raw(encodedCall);
    var extrinsic = new ScaleWriter();
    extrinsic.lengthPrefixedBytes(body.toBytes());
    return Bytes.wrap(extrinsic.toBytes());
  }

  private static byte[] extensions(int nonce) {
    var out = new ScaleWriter();
    out.u8(0); // valid for ever
    out.compactU32(nonce);
    out.compactU128(U128.ZERO); // no tip
    out.u8(0); // no metadata hash
    return out.toBytes();
  }

  private byte[] payload(byte[] call, byte[] extensions) {
    var out = new ScaleWriter();
    out.raw(call);
    out.raw(extensions);
    out.u32(version.specVersion());
    out.u32(version.transactionVersion());
    out.raw(genesis.bytes());
    out.raw(genesis.bytes()); // the block in which the validity begins
    out.u8(0); // no metadata hash
    return out.toBytes();
  }
}
