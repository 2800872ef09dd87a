package io.decentralml.equivalence;

import io.decentralml.primitives.RuntimeVersionCodec;
import io.decentralml.scale.Bytes;
import io.decentralml.state.HostServices;
import io.decentralml.state.SessionKeystore;
import io.decentralml.state.VerifiedSignatures;
import io.decentralml.wasm.CodeException;
import io.decentralml.wasm.VersionSections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What runtimes get from their host here. */
public final class Services {
  private static final int REMEMBERED_SIGNATURES = 1 << 12;

  private Services() {}

  /** Services that make no keys and drop what the runtime logs. */
  public static HostServices quiet() {
    SessionKeystore keys =
        new SessionKeystore() {
          @Override
          public Bytes generateSr25519(Bytes keyType, Optional<Bytes> seed) {
            return Bytes.wrap(new byte[32]);
          }

          @Override
          public Bytes generateEd25519(Bytes keyType, Optional<Bytes> seed) {
            return Bytes.wrap(new byte[32]);
          }
        };
    return new HostServices(
        new VerifiedSignatures(REMEMBERED_SIGNATURES), keys, (_, _, _) -> {}, Services::version);
  }

  private static byte @Nullable [] version(byte[] code) {
    try {
      return RuntimeVersionCodec.CODEC.toBytes(VersionSections.of(code));
    } catch (CodeException _) {
      return null;
    }
  }
}
