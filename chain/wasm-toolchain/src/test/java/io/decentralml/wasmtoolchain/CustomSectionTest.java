package io.decentralml.wasmtoolchain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CustomSectionTest {
  private static final byte[] EMPTY_MODULE = HexFormat.of().parseHex("0061736d01000000");

  @Test
  void append_short_hasOneByteOfLength() {
    byte[] module = CustomSection.append(EMPTY_MODULE, "ab", new byte[] {7});

    assertThat(HexFormat.of().formatHex(module))
        .isEqualTo("0061736d01000000" + "0004" + "02616207");
  }

  @Test
  void append_long_hasTheShortestLength() {
    byte[] module = CustomSection.append(EMPTY_MODULE, "ab", new byte[125]);

    assertThat(HexFormat.of().formatHex(module, 8, 13)).isEqualTo("0080" + "01" + "0261");
  }
}
