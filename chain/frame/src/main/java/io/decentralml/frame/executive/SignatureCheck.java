package io.decentralml.frame.executive;

import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.MultiSignature;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.runtimeapi.InvalidTransaction;
import io.decentralml.runtimeapi.TransactionValidity;
import io.decentralml.runtimeapi.UnknownTransaction;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleWriter;
import java.util.Arrays;

/**
 * Finds out whether an extrinsic's signature is that of the account it names. Signed are the call,
 * what the extensions sent, and what they add without sending; beyond 256 bytes, the BLAKE2b hash
 * of it.
 */
final class SignatureCheck {
  private static final int LONGEST_SIGNED_AS_IS = 256;

  private final HostFunctions host;

  SignatureCheck(HostFunctions host) {
    this.host = host;
  }

  /** What came of the check. */
  sealed interface Outcome {
    /** The signature is that of {@code signer}. */
    record Good(AccountId signer) implements Outcome {}

    /** It is not, or nobody knows. */
    record Bad(TransactionValidity.Refused reason) implements Outcome {}
  }

  Outcome check(Extrinsic.Signed extrinsic) {
    if (!(extrinsic.address().asAccount() instanceof Option.Some<AccountId>(AccountId signer))) {
      return new Outcome.Bad(TransactionValidity.unknown(new UnknownTransaction.CannotLookup()));
    }
    ScaleWriter payload = new ScaleWriter(extrinsic.signedBytes().length() + 128);
    payload.raw(extrinsic.signedBytes());
    for (TransactionCheck check : extrinsic.checks()) {
      if (check.implicit(payload) instanceof TransactionValidity.Refused refused) {
        return new Outcome.Bad(refused);
      }
    }
    return verifies(extrinsic.signature(), message(payload), signer)
        ? new Outcome.Good(signer)
        : new Outcome.Bad(TransactionValidity.invalid(new InvalidTransaction.BadProof()));
  }

  private byte[] message(ScaleWriter payload) {
    byte[] bytes = payload.toBytes();
    return bytes.length > LONGEST_SIGNED_AS_IS ? host.blake2b256(bytes) : bytes;
  }

  private boolean verifies(MultiSignature signature, byte[] message, AccountId signer) {
    byte[] key = signer.bytes().toArray();
    return switch (signature) {
      case MultiSignature.Ed25519(Bytes bytes) -> host.ed25519Verify(bytes.toArray(), message, key);
      case MultiSignature.Sr25519(Bytes bytes) -> host.sr25519Verify(bytes.toArray(), message, key);
      case MultiSignature.Ecdsa(Bytes bytes) -> recovers(bytes, message, key);
    };
  }

  /** An ECDSA account is the hash of its key, which the signature reveals. */
  private boolean recovers(Bytes signature, byte[] message, byte[] account) {
    byte[] key = host.secp256k1RecoverCompressed(signature.toArray(), host.blake2b256(message));
    return key != null && Arrays.equals(host.blake2b256(key), account);
  }
}
