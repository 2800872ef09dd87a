package io.decentralml.wasm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class WasmRuntimeTest {
  private static final String HEADER = "0061736d01000000";
  private static final String COMPRESSED = "52bc537646db8e05";

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  private static String name(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return "%02x".formatted(bytes.length) + HexFormat.of().formatHex(bytes);
  }

  private static String section(int id, String content) {
    return "%02x%02x".formatted(id, content.length() / 2) + content;
  }

  /** A module that imports {@code env.function}, which takes and gives nothing. */
  private static byte[] importing(String function) {
    return hex(
        HEADER + section(1, "01600000") + section(2, "01" + name("env") + name(function) + "0000"));
  }

  @Test
  void of_noModule_isRefused() {
    assertThatThrownBy(() -> WasmRuntime.of(hex("00112233445566778899")))
        .isInstanceOf(CodeException.class)
        .hasMessageContaining("no WebAssembly module");
  }

  @Test
  void of_unknownHostFunction_namesIt() {
    assertThatThrownBy(() -> WasmRuntime.of(importing("ext_of_the_future")))
        .isInstanceOf(CodeException.class)
        .hasMessageContaining("env.ext_of_the_future");
  }

  @Test
  void of_withoutVersion_saysSo() {
    assertThatThrownBy(() -> WasmRuntime.of(hex(HEADER)))
        .isInstanceOf(CodeException.class)
        .hasMessageContaining("runtime_version");
  }

  @Test
  void of_compressedThatClaimsMoreThanHostsUnpack_isRefusedUnpacked() {
    byte[] bomb = Zstd.compress(new byte[(50 << 20) + 1]);

    assertThatThrownBy(() -> WasmRuntime.of(hex(COMPRESSED + HexFormat.of().formatHex(bomb))))
        .isInstanceOf(CodeException.class)
        .hasMessageContaining("50 MiB");
  }

  @Test
  void of_compressedAndTruncated_isRefused() {
    byte[] packed = Zstd.compress(importing("ext_of_the_future"));
    String half = HexFormat.of().formatHex(packed, 0, packed.length / 2);

    assertThatThrownBy(() -> WasmRuntime.of(hex(COMPRESSED + half)))
        .isInstanceOf(CodeException.class);
  }

  @Test
  void of_compressed_readsWhatIsInside() {
    byte[] packed = Zstd.compress(importing("ext_of_the_future"));

    assertThatThrownBy(() -> WasmRuntime.of(hex(COMPRESSED + HexFormat.of().formatHex(packed))))
        .hasMessageContaining("ext_of_the_future");
  }
}
