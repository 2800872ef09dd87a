package io.decentralml.annotation;

import io.decentralml.assets.Cid;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Many media under one name. A task names at most 100 files; one of them may be such a list, which
 * stands for all media in it.
 *
 * @param media the assets, in the creator's order
 */
public record MediaList(List<Cid> media) {
  /** The longest list that is read, in bytes. */
  public static final int MOST_BYTES = 16 << 20;

  private static final String FORMAT = "decentralml-media-list/1";
  private static final byte[] START =
      ("{\"format\":\"" + FORMAT + '"').getBytes(StandardCharsets.UTF_8);

  /** Checks that there are 1 to 100,000 media. */
  public MediaList {
    media = List.copyOf(media);
    if (media.isEmpty() || media.size() > AnnotationFile.MOST_ITEMS) {
      throw new IllegalArgumentException(
          "a list has 1 to " + AnnotationFile.MOST_ITEMS + " media, not " + media.size());
    }
  }

  /** Whether {@code bytes} are such a list and no medium, by their beginning. */
  public static boolean isList(byte[] bytes) {
    return bytes.length >= START.length
        && Arrays.equals(bytes, 0, START.length, START, 0, START.length);
  }

  /** The document, UTF-8. */
  public byte[] toJson() {
    ObjectNode json = Document.object();
    json.put("format", FORMAT);
    ArrayNode list = json.putArray("media");
    media.forEach(each -> list.add(each.toString()));
    return Document.bytes(json);
  }

  /**
   * Reads what {@link #toJson()} wrote.
   *
   * @throws AnnotationException when {@code bytes} are nothing of the kind or too long
   */
  public static MediaList fromJson(byte[] bytes) throws AnnotationException {
    if (!isList(bytes) || bytes.length > MOST_BYTES) {
      throw new AnnotationException("it is no list of media");
    }
    Document json = Document.parse("the list of media", bytes);
    json.allow(Set.of("format", "media"));
    try {
      List<Cid> media = new ArrayList<>();
      for (String each : json.texts("media", AnnotationFile.MOST_ITEMS)) {
        media.add(Cid.parse(each));
      }
      return new MediaList(media);
    } catch (IllegalArgumentException wrong) {
      throw json.wrong(wrong);
    }
  }
}
