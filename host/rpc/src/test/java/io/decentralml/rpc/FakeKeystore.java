package io.decentralml.rpc;

import io.decentralml.node.CallResult;
import io.decentralml.node.Keystore;
import io.decentralml.scale.Bytes;

/** A keystore that has the key 0x01 and takes the secret {@code //Alice} for it. */
final class FakeKeystore implements Keystore {
  private static final Bytes KEY = FakeChain.bytes("01");

  @Override
  public CallResult rotateKeys() {
    return new CallResult.Answer(KEY);
  }

  @Override
  public InsertResult insert(Bytes keyType, String secret, Bytes publicKey) {
    if (!keyType.equals(Bytes.utf8("aura"))) {
      return InsertResult.UNSUPPORTED_KEY_TYPE;
    }
    if (!secret.equals("//Alice")) {
      return InsertResult.BAD_SECRET;
    }
    return publicKey.equals(KEY) ? InsertResult.INSERTED : InsertResult.WRONG_PUBLIC_KEY;
  }

  @Override
  public boolean hasKey(Bytes keyType, Bytes publicKey) {
    return publicKey.equals(KEY);
  }

  @Override
  public SessionKeys hasSessionKeys(Bytes publicKeys) {
    return switch (publicKeys.length()) {
      case 0 -> SessionKeys.MALFORMED;
      case 1 -> SessionKeys.PRESENT;
      default -> SessionKeys.ABSENT;
    };
  }
}
