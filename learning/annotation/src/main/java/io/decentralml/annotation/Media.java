package io.decentralml.annotation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Looks at the bytes of media. Sizes are read without decoding what comes after them. */
public final class Media {
  /** The largest image that is decoded: 64 million pixels. */
  public static final long MOST_PIXELS = 64_000_000;

  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature("png", 0, "\u0089PNG"),
          new Signature("jpg", 0, "\u00ff\u00d8\u00ff"),
          new Signature("gif", 0, "GIF8"),
          new Signature("bmp", 0, "BM"),
          new Signature("webp", 8, "WEBP"),
          new Signature("wav", 8, "WAVE"),
          new Signature("avi", 8, "AVI "),
          new Signature("aiff", 8, "AIF"),
          new Signature("au", 0, ".snd"),
          new Signature("flac", 0, "fLaC"),
          new Signature("ogg", 0, "OggS"),
          new Signature("mp3", 0, "ID3"),
          new Signature("mp3", 0, "\u00ff\u00fb"),
          new Signature("mp4", 4, "ftyp"),
          new Signature("webm", 0, "\u001aE\u00df\u00a3"));

  private record Signature(String format, int offset, String bytes) {
    boolean isOf(byte[] content) {
      byte[] wanted = bytes.getBytes(ISO_8859_1);
      return content.length >= offset + wanted.length
          && ByteBuffer.wrap(content, offset, wanted.length).equals(ByteBuffer.wrap(wanted));
    }
  }

  private Media() {}

  /** What {@code content}, said to be of kind {@code type}, turns out to be. */
  public static MediaFacts facts(MediaType type, byte[] content) {
    String format = format(content);
    return switch (type) {
      case IMAGE -> imageFacts(format, content);
      case AUDIO -> new MediaFacts(format, 0, 0, milliseconds(content));
      case TEXT -> textFacts(content);
      case VIDEO -> new MediaFacts(format, 0, 0, 0);
    };
  }

  private static String format(byte[] content) {
    return SIGNATURES.stream()
        .filter(each -> each.isOf(content))
        .map(Signature::format)
        .findFirst()
        .orElse(MediaFacts.UNKNOWN.format());
  }

  private static MediaFacts textFacts(byte[] content) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return new MediaFacts("txt", 0, 0, text.codePointCount(0, text.length()));
    } catch (CharacterCodingException _) {
      return MediaFacts.UNKNOWN;
    }
  }

  private static MediaFacts imageFacts(String format, byte[] content) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (readers.hasNext()) {
        ImageReader reader = readers.next();
        reader.setInput(in);
        MediaFacts facts = new MediaFacts(format, reader.getWidth(0), reader.getHeight(0), 0);
        reader.dispose();
        return facts;
      }
    } catch (IOException | RuntimeException damaged) {
      // Readers of the JDK fail in many ways on bytes that only begin like an image.
      return new MediaFacts(format, 0, 0, 0);
    }
    return new MediaFacts(format, 0, 0, 0);
  }

  private static long milliseconds(byte[] content) {
    try {
      AudioFileFormat format = AudioSystem.getAudioFileFormat(new ByteArrayInputStream(content));
      double seconds = format.getFrameLength() / (double) format.getFormat().getFrameRate();
      return seconds > 0 && seconds < 1e9 ? Math.round(seconds * 1000) : 0;
    } catch (IOException | UnsupportedAudioFileException unknown) {
      return 0;
    }
  }

  /**
   * Decodes an image.
   *
   * @throws AnnotationException when it is of no format that the JDK reads, damaged or too large
   */
  public static BufferedImage image(byte[] content) throws AnnotationException {
    MediaFacts facts = facts(MediaType.IMAGE, content);
    long pixels = (long) facts.width() * facts.height();
    if (pixels == 0 || pixels > MOST_PIXELS) {
      throw new AnnotationException(
          pixels == 0
              ? "it is no image of a format that can be read (PNG, JPEG, GIF, BMP, TIFF)"
              : "it has more than " + MOST_PIXELS + " pixels");
    }
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(content));
      if (image != null) {
        return image;
      }
    } catch (IOException | RuntimeException damaged) {
      throw new AnnotationException("the image is damaged: " + damaged.getMessage());
    }
    throw new AnnotationException("the image cannot be read");
  }
}
