package io.decentralml.crypto;

/** The layout that {@link KeyPair#derivedSecret} hashes. */
final class DerivedSecret {
  private static final byte[] DOMAIN = Junction.scaleString("DecentralML derived secret");

  private DerivedSecret() {}

  static byte[] of(String purpose, SignatureScheme scheme, byte[] secret) {
    byte[] wireByte = {
      switch (scheme) {
        case ED25519 -> 0;
        case SR25519 -> 1;
        case ECDSA -> 2;
      }
    };
    return Blake2b.hash256(DOMAIN, Junction.scaleString(purpose), wireByte, secret);
  }
}
