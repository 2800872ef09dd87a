package io.decentralml.scale;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.testkit.Hex;
import io.decentralml.testkit.Seeds;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Utf8Test {
  @Test
  void everyScalarValue_isWrittenAndReadAsInTheJdk() {
    StringBuilder text = new StringBuilder();
    for (int scalar = 0; scalar <= Character.MAX_CODE_POINT; scalar++) {
      if (scalar < 0xd800 || scalar > 0xdfff) {
        text.appendCodePoint(scalar);
      }
    }

    byte[] bytes = Utf8.encode(text.toString());

    assertThat(Arrays.equals(bytes, text.toString().getBytes(UTF_8))).isTrue();
    assertThat(Utf8.isValid(bytes)).isTrue();
    assertThat(Utf8.decode(bytes).contentEquals(text)).isTrue();
  }

  @Test
  void randomBytes_areValidWhereTheJdkSaysSo() {
    Seeds.forEach(
        5000,
        random -> {
          byte[] bytes = new byte[1 + random.nextInt(6)];
          random.nextBytes(bytes);
          if (random.nextBoolean()) {
            bytes[0] = (byte) (0xc0 | random.nextInt(64));
            for (int i = 1; i < bytes.length; i++) {
              bytes[i] = (byte) (0x80 | random.nextInt(64));
            }
          }
          assertThat(Utf8.isValid(bytes)).as(Hex.text(bytes)).isEqualTo(isValidInTheJdk(bytes));
        });
  }

  private static boolean isValidInTheJdk(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  @Test
  void loneSurrogate_isWrittenAsQuestionMark() {
    assertThat(Utf8.encode("a\ud800b")).isEqualTo("a?b".getBytes(UTF_8));
  }
}
