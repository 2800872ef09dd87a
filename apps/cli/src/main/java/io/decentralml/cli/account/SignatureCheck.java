package io.decentralml.cli.account;

import io.decentralml.crypto.Blake2b;
import io.decentralml.crypto.Ecdsa;
import io.decentralml.crypto.SignatureScheme;
import java.util.Arrays;
import java.util.Optional;

/**
 * A signature of an account whose scheme is not told: 64 bytes are of sr25519 or ed25519, 65 of
 * ecdsa; one more in front is the scheme, as {@code MultiSignature} has it.
 *
 * <p>Source: {@code @polkadot/util-crypto}, {@code signature/verify.ts}.
 */
final class SignatureCheck {
  private final byte[] account;
  private final byte[] signature;

  SignatureCheck(byte[] account, byte[] signature) {
    this.account = account;
    this.signature = signature;
  }

  /** By which scheme this is a signature of {@code message}, if it is one. */
  Optional<SignatureScheme> schemeOf(byte[] message) {
    for (SignatureScheme scheme : SignatureScheme.values()) {
      int bytes = scheme.signatureBytes();
      boolean isBare = signature.length == bytes && verifies(scheme, signature, message);
      boolean isTagged =
          signature.length == bytes + 1
              && signature[0] == tag(scheme)
              && verifies(scheme, Arrays.copyOfRange(signature, 1, bytes + 1), message);
      if (isBare || isTagged) {
        return Optional.of(scheme);
      }
    }
    return Optional.empty();
  }

  private static byte tag(SignatureScheme scheme) {
    return switch (scheme) {
      case ED25519 -> 0;
      case SR25519 -> 1;
      case ECDSA -> 2;
    };
  }

  private boolean verifies(SignatureScheme scheme, byte[] bare, byte[] message) {
    return switch (scheme) {
      case SR25519, ED25519 -> scheme.verify(bare, message, account);
      case ECDSA ->
          Ecdsa.recover(bare, Blake2b.hash256(message))
              .filter(key -> Arrays.equals(Blake2b.hash256(key), account))
              .isPresent();
    };
  }
}
