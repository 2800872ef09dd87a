package io.decentralml.cli.task;

import io.decentralml.annotation.AnnotationException;
import io.decentralml.annotation.AnnotationRules;
import io.decentralml.annotation.Media;
import io.decentralml.annotation.MediaFacts;
import io.decentralml.annotation.MediaList;
import io.decentralml.annotation.MediaType;
import io.decentralml.assets.AssetContent;
import io.decentralml.assets.AssetStore;
import io.decentralml.assets.Cid;
import io.decentralml.assets.TransferListener;
import io.decentralml.cli.console.CaseArgument;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.StoreOptions;
import io.decentralml.cli.console.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a task for annotators is about. */
final class AnnotationOptions {
  /** The most files that the chain takes; more go into a list of media. */
  private static final int MOST_FILES = 100;

  private static final int START_BYTES = 1 << 20;

  @Mixin private StoreOptions store = new StoreOptions();

  @Option(
      names = "--media",
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "For annotators: files or folders to annotate, which go into the store; any number.")
  private List<Path> media = new ArrayList<>();

  @Option(
      names = "--file",
      paramLabel = "PATH",
      description = "For annotators: a file that is in a store already; may be given often.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--media-sample",
      paramLabel = "PATH",
      description = "For annotators: an example; may be given often.")
  private List<String> mediaSamples = new ArrayList<>();

  @Option(
      names = "--annotation-type",
      paramLabel = "TYPE",
      converter = CaseArgument.Annotation.class,
      description = "For annotators: Image, Audio, Text or Video; by default what --media is.")
  private @Nullable String type;

  @Option(
      names = "--labels",
      arity = "1..*",
      split = ",",
      paramLabel = "LABEL",
      description = "For annotators: the classes to choose from, such as cat,dog.")
  private List<String> labels = new ArrayList<>();

  @Option(
      names = "--class-labels",
      paramLabel = "TEXT",
      description = "For annotators: the same as the chain has it, instead of --labels.")
  private @Nullable String classLabels;

  @Option(
      names = "--class-coordinates",
      paramLabel = "TEXT",
      description =
          "For annotators: what is marked, such as box, or cat=box,dog=polygon; none, box, polygon,"
              + " span or any.")
  private @Nullable String classCoordinates;

  @Option(
      names = "--annotation-json",
      paramLabel = "JSON",
      description =
          "For annotators: {\"labels\":\"one|many|none\",\"text\":\"required|optional|none\"}.")
  private @Nullable String json;

  boolean areUsed() {
    return !media.isEmpty()
        || type != null
        || !files.isEmpty()
        || !mediaSamples.isEmpty()
        || !labels.isEmpty()
        || classLabels != null
        || classCoordinates != null
        || json != null;
  }

  /** Whether files to annotate are named. */
  boolean haveFiles() {
    return !files.isEmpty() || !media.isEmpty();
  }

  /** Refuses what no annotator could work with. */
  void check() {
    if (!labels.isEmpty() && classLabels != null) {
      throw usage("--labels and --class-labels exclude each other", "leave one of them out");
    }
    try {
      var _ = AnnotationRules.of(classes(), text(classCoordinates), text(json));
    } catch (AnnotationException wrong) {
      throw usage(String.valueOf(wrong.getMessage()), "see docs/annotation.md");
    }
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static CommandException usage(String message, String hint) {
    return new CommandException(CommandException.Kind.USAGE, message, hint);
  }

  private String classes() {
    List<String> names = labels.stream().map(String::strip).toList();
    return names.isEmpty() ? text(classLabels) : AnnotationRules.classLabelsField(names);
  }

  /** Puts the media into the store, and what was said into {@code arguments}. */
  void put(Map<String, Object> arguments) {
    List<String> names = new ArrayList<>(files);
    String kind = type;
    if (!media.isEmpty()) {
      try {
        List<Path> found = found();
        kind = kind == null ? kindOf(found.getFirst()) : kind;
        names.addAll(store(found));
      } catch (IOException failed) {
        throw new CommandException(
            CommandException.Kind.FAILED,
            "the media did not get into the store: " + failed.getMessage(),
            "nothing is offered yet; start again, and what is there already is not sent again");
      }
    }
    if (kind != null) {
      arguments.put("annotation_type", kind);
    }
    Texts.put(arguments, "annotation_media_samples", mediaSamples);
    Texts.put(arguments, "annotation_files", names);
    Texts.put(arguments, "annotation_class_labels", classes().isEmpty() ? null : classes());
    Texts.put(arguments, "annotation_class_coordinates", classCoordinates);
    Texts.put(arguments, "annotation_json", json);
  }

  /** Files, and those of folders by their names. */
  private List<Path> found() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path each : media) {
      if (Files.isDirectory(each)) {
        try (Stream<Path> inside = Files.list(each)) {
          inside
              .filter(Files::isRegularFile)
              .filter(AnnotationOptions::isShown)
              .sorted()
              .forEach(found::add);
        }
      } else if (Files.isRegularFile(each)) {
        found.add(each);
      } else {
        throw usage("there is no file " + each, "name files or folders with --media");
      }
    }
    if (found.isEmpty()) {
      throw usage("there are no files in " + media, "name files or folders with --media");
    }
    return found;
  }

  private static boolean isShown(Path file) {
    return !file.getFileName().toString().startsWith(".");
  }

  private static String kindOf(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(START_BYTES);
    }
    return switch (Media.facts(MediaType.IMAGE, start).format()) {
      case "png", "jpg", "gif", "bmp", "webp" -> "Image";
      case "wav", "aiff", "au", "flac", "ogg", "mp3" -> "Audio";
      case "mp4", "webm", "avi" -> "Video";
      default -> {
        if (Media.facts(MediaType.TEXT, start).equals(MediaFacts.UNKNOWN)) {
          throw usage(
              "what kind of media " + file + " is cannot be told",
              "add --annotation-type Image, Audio, Text or Video");
        }
        yield "Text";
      }
    };
  }

  private List<String> store(List<Path> found) throws IOException {
    List<Cid> assets = new ArrayList<>();
    try (AssetStore opened = store.open()) {
      for (Path each : found) {
        assets.add(opened.put(AssetContent.of(each), TransferListener.NONE));
      }
      if (assets.stream().distinct().count() + files.size() > MOST_FILES) {
        Cid list = opened.put(new MediaList(assets.stream().distinct().toList()).toJson());
        return List.of(list.toString());
      }
    }
    return assets.stream().distinct().map(Cid::toString).toList();
  }
}
