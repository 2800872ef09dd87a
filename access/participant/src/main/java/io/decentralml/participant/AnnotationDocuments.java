package io.decentralml.participant;

import io.decentralml.annotation.Annotation;
import io.decentralml.annotation.AnnotationException;
import io.decentralml.annotation.AnnotationFile;
import io.decentralml.annotation.AnnotationRules;
import io.decentralml.annotation.AnnotationTask;
import io.decentralml.annotation.Media;
import io.decentralml.annotation.MediaFacts;
import io.decentralml.annotation.MediaList;
import io.decentralml.annotation.MediaType;
import io.decentralml.assets.AssetNotFoundException;
import io.decentralml.assets.AssetStore;
import io.decentralml.assets.AssetTooLargeException;
import io.decentralml.assets.Cid;
import io.decentralml.assets.CorruptAssetException;
import io.decentralml.client.ChainClient;
import io.decentralml.client.Fields;
import io.decentralml.metadata.Value;
import io.decentralml.scale.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tasks for annotators on the chain, their media and the answers in the asset store. What is read
 * is a stranger's, bounded and checked.
 */
public final class AnnotationDocuments {
  private static final String TASK_TYPE = "DataAnnotators";
  private static final int START_BYTES = 64;
  private static final long LARGEST_LOOKED_AT = 64L << 20;

  private final ChainClient chain;
  private final AssetStore assets;

  /** The tasks of the chain and the assets that {@code self} has. */
  public AnnotationDocuments(Participant self) {
    this.chain = self.chain();
    this.assets = self.assets();
  }

  /** Whether {@code task} is for annotators. */
  public static boolean isFor(MarketTask task) {
    return task.taskType().equals(TASK_TYPE);
  }

  /**
   * Reads what {@code number} asks for.
   *
   * @throws RefusalException if there is no such task, it is for others, or what it asks for cannot
   *     be understood
   * @throws IOException if a list of media cannot be read
   */
  public AnnotationOffer offer(int number) throws IOException, RefusalException {
    Value value =
        chain
            .storage(TaskMarket.PALLET, "Tasks", number)
            .orElseThrow(() -> new RefusalException("there is no task " + number));
    MarketTask task = MarketTask.of(number, value);
    if (!isFor(task)) {
      throw new RefusalException("task %d is for %s".formatted(number, task.taskType()));
    }
    Fields fields = Fields.of("task " + number, value);
    try {
      AnnotationTask annotation =
          new AnnotationTask(
              number,
              MediaType.named(fields.optionalVariant("annotation_type").orElse("")),
              media(fields),
              AnnotationRules.of(
                  fields.optionalText("annotation_class_labels").orElse(""),
                  fields.optionalText("annotation_class_coordinates").orElse(""),
                  fields.optionalText("annotation_json").orElse("")));
      return new AnnotationOffer(task, fields.optionalText("question").orElse(""), annotation);
    } catch (IllegalArgumentException | AnnotationException unclear) {
      throw new RefusalException("task %d: %s".formatted(number, unclear.getMessage()));
    }
  }

  private List<Cid> media(Fields fields) throws IOException {
    Set<Cid> media = new LinkedHashSet<>();
    for (String path : texts(fields.option("annotation_files"))) {
      Cid asset = Cid.parse(path);
      if (MediaList.isList(start(asset))) {
        media.addAll(MediaList.fromJson(assets.get(asset, MediaList.MOST_BYTES)).media());
      } else {
        media.add(asset);
      }
    }
    return List.copyOf(media);
  }

  private static List<String> texts(Optional<Value> list) {
    List<String> texts = new ArrayList<>();
    if (list.orElse(Value.EMPTY) instanceof Value.Sequence(List<Value> items)) {
      for (Value each : items) {
        switch (each) {
          case Value.Binary(Bytes bytes) ->
              texts.add(new String(bytes.toArray(), StandardCharsets.UTF_8));
          case Value.Text(String text) -> texts.add(text);
          default -> throw new IllegalArgumentException("annotation_files are no texts");
        }
      }
    }
    return texts;
  }

  private byte[] start(Cid asset) throws IOException {
    try (InputStream in = assets.open(asset)) {
      return in.readNBytes(START_BYTES);
    }
  }

  /** Keeps an answer. */
  public Cid store(AnnotationFile file) throws IOException {
    return assets.put(file.toJson());
  }

  /**
   * The answer that was delivered for a place.
   *
   * @throws RefusalException if it names no asset, or the asset is missing, damaged or no answer
   * @throws IOException if the store cannot be read
   */
  public AnnotationFile answer(MarketSubmission place) throws IOException, RefusalException {
    String name = place.path().orElse("");
    try {
      return AnnotationFile.fromJson(assets.get(Cid.parse(name), AnnotationFile.MOST_BYTES));
    } catch (IllegalArgumentException malformed) {
      throw new RefusalException("the result names no asset: " + malformed.getMessage());
    } catch (AssetNotFoundException
        | AssetTooLargeException
        | CorruptAssetException
        | AnnotationException missing) {
      throw new RefusalException("the annotations cannot be used: " + missing.getMessage());
    }
  }

  /**
   * What is known of those media of {@code file} in which something is marked; of media that are
   * missing or larger than 64 MiB nothing.
   *
   * @throws IOException if the store cannot be read
   */
  public Map<Cid, MediaFacts> facts(AnnotationOffer offer, AnnotationFile file) throws IOException {
    Map<Cid, MediaFacts> facts = new HashMap<>();
    Set<Cid> asked = Set.copyOf(offer.annotation().media());
    for (Annotation each : file.items()) {
      boolean marked = !each.regions().isEmpty() || !each.spans().isEmpty();
      if (marked && asked.contains(each.asset())) {
        facts.put(each.asset(), facts(offer.annotation().type(), each.asset()));
      }
    }
    return facts;
  }

  private MediaFacts facts(MediaType type, Cid asset) throws IOException {
    try {
      return Media.facts(type, assets.get(asset, LARGEST_LOOKED_AT));
    } catch (AssetNotFoundException | AssetTooLargeException | CorruptAssetException _) {
      return MediaFacts.UNKNOWN;
    }
  }
}
