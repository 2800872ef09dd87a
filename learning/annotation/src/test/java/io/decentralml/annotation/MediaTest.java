package io.decentralml.annotation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.testkit.Seeds;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

class MediaTest {
  private static byte[] image(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }

  @Test
  void facts_images_haveFormatAndSize() throws IOException {
    for (String format : List.of("png", "jpg", "gif", "bmp")) {
      assertThat(Media.facts(MediaType.IMAGE, image(format)))
          .isEqualTo(new MediaFacts(format, 30, 20, 0));
      assertThat(Media.image(image(format)).getWidth()).isEqualTo(30);
    }
  }

  @Test
  void facts_recording_hasItsLength() throws IOException {
    AudioFormat format = new AudioFormat(8000, 16, 1, true, false);
    AudioInputStream silence =
        new AudioInputStream(new ByteArrayInputStream(new byte[24_000]), format, 12_000);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AudioSystem.write(silence, AudioFileFormat.Type.WAVE, out);

    MediaFacts facts = Media.facts(MediaType.AUDIO, out.toByteArray());

    assertThat(facts).isEqualTo(new MediaFacts("wav", 0, 0, 1500)).hasToString("wav, 1.5 s");
  }

  @Test
  void facts_text_countsCodePoints() {
    assertThat(Media.facts(MediaType.TEXT, "añ𝄞".getBytes(UTF_8)).length()).isEqualTo(3);
    assertThat(Media.facts(MediaType.TEXT, new byte[] {(byte) 0xff})).isEqualTo(MediaFacts.UNKNOWN);
  }

  @Test
  void facts_video_isKnownByItsSignature() {
    byte[] start = HexFormat.of().parseHex("0000001866747970" + "69736f6d");

    assertThat(Media.facts(MediaType.VIDEO, start).format()).isEqualTo("mp4");
  }

  @Test
  void image_sayingThatItIsHuge_isRefusedUndecoded() throws IOException {
    byte[] huge = image("png");
    // Width and height stand at bytes 16 and 20 of a PNG.
    ByteBuffer.wrap(huge).putInt(16, 60_000).putInt(20, 60_000);

    assertThatThrownBy(() -> Media.image(huge)).hasMessageContaining("pixels");
  }

  @Test
  void facts_damagedBytes_neverThrow() throws IOException {
    byte[] png = image("png");
    byte[] jpg = image("jpg");
    Seeds.forEach(
        500,
        random -> {
          byte[] bytes = (random.nextBoolean() ? png : jpg).clone();
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
          for (MediaType type : MediaType.values()) {
            assertThat(Media.facts(type, bytes).width()).isNotNegative();
          }
        });
  }
}
