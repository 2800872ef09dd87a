package io.decentralml.annotation;

import java.util.Locale;

/** The kinds of media that are annotated, by their names on the chain. */
public enum MediaType {
  IMAGE("Image"),
  AUDIO("Audio"),
  TEXT("Text"),
  VIDEO("Video");

  private final String chainName;

  MediaType(String chainName) {
    this.chainName = chainName;
  }

  /**
   * By its name on the chain, such as {@code Image}.
   *
   * @throws IllegalArgumentException when there is no such kind
   */
  public static MediaType named(String name) {
    for (MediaType each : values()) {
      if (each.chainName.equals(name)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "\"" + name + "\" is no kind of media: Image, Audio, Text or Video");
  }

  /** The name on the chain. */
  public String chainName() {
    return chainName;
  }

  /** Whether regions may be marked in it. */
  public boolean hasArea() {
    return this == IMAGE || this == VIDEO;
  }

  /** Whether stretches may be marked in it: of time, or of characters. */
  public boolean hasLength() {
    return this != IMAGE;
  }

  /** The word for one of them in a sentence. */
  public String word() {
    return switch (this) {
      case AUDIO -> "recording";
      case IMAGE, TEXT, VIDEO -> name().toLowerCase(Locale.ROOT);
    };
  }
}
