package io.decentralml.primitives;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.FixedLength;
import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;

/** A signature with the name of its scheme. */
@ScaleType("sp_runtime::MultiSignature")
public sealed interface MultiSignature {
  /** Ed25519, 64 bytes. */
  @ScaleCase(index = 0, name = "Ed25519", named = false)
  record Ed25519(@FixedLength(64) @ScaleField(typeName = "ed25519::Signature") Bytes signature)
      implements MultiSignature {}

  /** Schnorr signatures over Ristretto25519, 64 bytes. */
  @ScaleCase(index = 1, name = "Sr25519", named = false)
  record Sr25519(@FixedLength(64) @ScaleField(typeName = "sr25519::Signature") Bytes signature)
      implements MultiSignature {}

  /** Recoverable ECDSA over secp256k1, 65 bytes. */
  @ScaleCase(index = 2, name = "Ecdsa", named = false)
  record Ecdsa(@FixedLength(65) @ScaleField(typeName = "ecdsa::Signature") Bytes signature)
      implements MultiSignature {}
}
