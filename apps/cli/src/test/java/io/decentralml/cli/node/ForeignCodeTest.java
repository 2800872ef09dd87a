package io.decentralml.cli.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import io.decentralml.cli.console.Failure;
import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import io.decentralml.client.DispatchException;
import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.metadata.Value;
import io.decentralml.node.ChainQueries;
import io.decentralml.node.chain.ForeignChainException;
import io.decentralml.node.service.NodeConfig;
import io.decentralml.primitives.RuntimeVersion;
import io.decentralml.rpc.RpcConfig;
import io.decentralml.runtime.EntryPoints;
import io.decentralml.scale.Bytes;
import io.decentralml.wasm.VersionSections;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Chains whose code is not this program's own. */
@Timeout(120)
class ForeignCodeTest {
  private static final KeyPair ALICE = KeyPair.fromUri(SignatureScheme.SR25519, "//Alice");
  private static final int COMPRESSION_PREFIX = 8;

  /** The name of the section, its length in front. */
  private static final String SECTION = "\u000fruntime_version";

  @TempDir private Path base = Path.of("");

  private static byte[] module() {
    byte[] code = RuntimeCode.bytes().toArray();
    byte[] packed = Arrays.copyOfRange(code, COMPRESSION_PREFIX, code.length);
    return Zstd.decompress(packed, (int) Zstd.getFrameContentSize(packed));
  }

  /** The module of this program, which says that it is the next version. */
  private static byte[] nextModule() {
    byte[] module = module();
    RuntimeVersion version = EntryPoints.version();
    String text = new String(module, StandardCharsets.ISO_8859_1);
    int section = text.indexOf(SECTION) + SECTION.length();
    int place =
        section + 1 + version.specName().length() + 1 + version.implName().length() + Integer.BYTES;
    assertThat(module[place]).isEqualTo((byte) version.specVersion());
    module[place]++;
    return module;
  }

  private NodeConfig config() {
    return ServedNode.temporary(KnownChain.DEVELOPMENT)
        .withStorage(new NodeConfig.Storage.Folder(base));
  }

  private static Call setCode(ChainClient client, byte[] code) {
    Call replace = client.call("System", "set_code", Map.of("code", code));
    return client.call("Sudo", "sudo", Map.of("call", new Value.Encoded(replace.encoded())));
  }

  @Test
  void start_chainOfTheNextVersion_isRefusedNativelyAndExecutedAsWebAssembly() throws Exception {
    try (ServedNode node = ServedNode.start(config(), RpcConfig.local().withPort(0));
        ChainClient client = ChainClient.connect(node.url())) {
      var _ = client.submitFinal(setCode(client, nextModule()), ALICE);
    }
    int own = EntryPoints.version().specVersion();

    assertThatThrownBy(() -> ServedNode.start(config(), RpcConfig.local().withPort(0)))
        .isInstanceOf(ForeignChainException.class)
        .hasMessageContaining("the chain's code is decentralml version " + (own + 1))
        .hasMessageContaining("this program's runtime is decentralml version " + own)
        .hasMessageContaining("--execution wasm")
        .hasMessageContaining("purge-chain")
        .satisfies(refused -> assertThat(Failure.of(refused).exitCode()).isEqualTo(1))
        .satisfies(refused -> assertThat(Failure.of(refused).code()).isEqualTo("foreign_chain"));
    assertThatThrownBy(() ->
            ServedNode.start(
                KnownChain.DEVELOPMENT.definition(Execution.BOTH),
                config(),
                RpcConfig.local().withPort(0)))
        .isInstanceOf(ForeignChainException.class);
    try (ServedNode node =
        ServedNode.start(
            KnownChain.DEVELOPMENT.definition(Execution.WASM),
            config(),
            RpcConfig.local().withPort(0))) {
      ChainQueries chain = node.node().chain();
      assertThat(chain.runtimeVersion(chain.best().hash()).orElseThrow().specVersion())
          .isEqualTo(own + 1);
    }
  }

  @Test
  void setCode_sameVersionOrNoCode_isRefusedByTheChain() throws Exception {
    try (ServedNode node = ServedNode.start(config(), RpcConfig.local().withPort(0));
        ChainClient client = ChainClient.connect(node.url())) {
      assertThatThrownBy(() -> client.submitFinal(setCode(client, module()), ALICE))
          .isInstanceOf(DispatchException.class)
          .hasMessageContaining("SpecVersionNeedsToIncrease");
    }
  }

  @Test
  void check_ownCode_passes() throws Exception {
    OwnCode.check(RuntimeCode.bytes());

    assertThat(VersionSections.of(module())).isEqualTo(EntryPoints.version());
  }

  @Test
  void check_otherBuildOrNoCode_saysSo() {
    assertThatThrownBy(() -> OwnCode.check(Bytes.wrap(module())))
        .hasMessageContaining("another build of decentralml version");
    assertThatThrownBy(() -> OwnCode.check(Bytes.utf8("nonsense")))
        .hasMessageContaining("none that can be read");
  }
}
