package io.decentralml.node;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.runtimeapi.ChainRuntime;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleWriter;
import java.util.List;

/** The fake runtime, with blocks by Alice, Bob and Charlie in turn. */
public record ThreeAuthorities(FakeRuntime inner) implements ChainRuntime {
  public static final List<String> SECRETS = List.of("//Alice", "//Bob", "//Charlie");

  public ThreeAuthorities() {
    this(new FakeRuntime("{}", 1));
  }

  @Override
  public Bytes version() {
    return inner.version();
  }

  @Override
  public byte[] call(HostFunctions host, String entryPoint, byte[] arguments) {
    if (!entryPoint.equals("AuraApi_authorities")) {
      return inner.call(host, entryPoint, arguments);
    }
    ScaleWriter out = new ScaleWriter();
    out.compactU32(SECRETS.size());
    SECRETS.forEach(each -> out.raw(KeyPair.fromUri(SignatureScheme.SR25519, each).publicKey()));
    return out.toBytes();
  }
}
