package io.decentralml.node.service;

import io.decentralml.node.CallResult;
import io.decentralml.node.ChainQueries;
import io.decentralml.node.Keystore;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;

/** The keystore as clients see it: the files, and the runtime that knows which keys it wants. */
record RuntimeKeystore(KeyFiles files, ChainQueries chain) implements Keystore {
  private static final Bytes NO_SEED = Bytes.wrap(new byte[] {0});
  private static final int TYPE_BYTES = 4;

  @Override
  public CallResult rotateKeys() {
    CallResult result =
        chain.call(chain.best().hash(), "SessionKeys_generate_session_keys", NO_SEED);
    if (!(result instanceof CallResult.Answer(Bytes answer))) {
      return result;
    }
    ScaleReader in = new ScaleReader(answer.toArray());
    byte[] keys = in.lengthPrefixedBytes();
    return in.failed()
        ? new CallResult.Trapped("the runtime's session keys are malformed")
        : new CallResult.Answer(Bytes.wrap(keys));
  }

  @Override
  public InsertResult insert(Bytes keyType, String secret, Bytes publicKey) {
    return files.insert(keyType, secret, publicKey);
  }

  @Override
  public boolean hasKey(Bytes keyType, Bytes publicKey) {
    return files.find(keyType, publicKey).isPresent();
  }

  @Override
  public SessionKeys hasSessionKeys(Bytes publicKeys) {
    ScaleWriter arguments = new ScaleWriter();
    arguments.lengthPrefixedBytes(publicKeys.toArray());
    CallResult result =
        chain.call(
            chain.best().hash(),
            "SessionKeys_decode_session_keys",
            Bytes.wrap(arguments.toBytes()));
    return result instanceof CallResult.Answer(Bytes answer)
        ? search(new ScaleReader(answer.toArray()))
        : SessionKeys.MALFORMED;
  }

  /** Reads {@code Option<Vec<(Vec<u8>, [u8; 4])>>} and looks for each. */
  private SessionKeys search(ScaleReader in) {
    boolean all = true;
    boolean known = in.bool();
    for (int left = known ? in.length(TYPE_BYTES + 1) : 0; left > 0; left--) {
      Bytes publicKey = Bytes.wrap(in.lengthPrefixedBytes());
      Bytes keyType = Bytes.wrap(in.bytes(TYPE_BYTES));
      all &= files.find(keyType, publicKey).isPresent();
    }
    if (!known || in.failed()) {
      return SessionKeys.MALFORMED;
    }
    return all ? SessionKeys.PRESENT : SessionKeys.ABSENT;
  }
}
