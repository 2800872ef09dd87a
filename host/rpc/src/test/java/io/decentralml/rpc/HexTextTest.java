package io.decentralml.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.scale.Bytes;
import io.decentralml.testkit.Hex;
import io.decentralml.testkit.Seeds;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HexTextTest {
  @Test
  void encode_randomBytes_isWhatTheJdkSays() {
    Seeds.forEach(
        200,
        random -> {
          byte[] bytes = new byte[random.nextInt(100)];
          random.nextBytes(bytes);

          String text = HexText.encode(Bytes.copyOf(bytes));

          assertThat(text).isEqualTo("0x" + Hex.text(bytes));
          assertThat(HexText.decode(text)).contains(Bytes.copyOf(bytes));
          assertThat(HexText.decode(Hex.text(bytes).toUpperCase(Locale.ROOT)))
              .contains(Bytes.copyOf(bytes));
        });
  }

  @Test
  void decode_nothing_isNoBytes() {
    assertThat(HexText.decode("")).contains(Bytes.EMPTY);
    assertThat(HexText.decode("0x")).contains(Bytes.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0x0", "0xgg", "0x0g", "0xg0", "0X00", " 00", "00 ", "-1", "é0"})
  void decode_otherText_isRefused(String text) {
    assertThat(HexText.decode(text)).isEmpty();
  }
}
