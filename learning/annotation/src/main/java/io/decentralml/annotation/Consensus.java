package io.decentralml.annotation;

import io.decentralml.assets.Cid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What several annotators say together: of each medium the choice that most of them made.
 *
 * @param decisions one for each medium that was labelled, in the order of the media asked for
 */
public record Consensus(List<Decision> decisions) {
  /** Copies. */
  public Consensus {
    decisions = List.copyOf(decisions);
  }

  /**
   * What came out for one medium.
   *
   * @param asset the medium
   * @param votes how many made which choice
   */
  public record Decision(Cid asset, Map<String, Integer> votes) {
    /** Copies, sorted by choice. */
    public Decision {
      votes = Collections.unmodifiableMap(new TreeMap<>(votes));
    }

    /** The choices that most annotators made: one, or several that are tied. */
    public List<String> leading() {
      int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
      return votes.entrySet().stream()
          .filter(each -> each.getValue() == most)
          .map(Map.Entry::getKey)
          .toList();
    }

    /** The choice of the majority; none if several are tied. */
    public Optional<String> choice() {
      List<String> leading = leading();
      return leading.size() == 1 ? Optional.of(leading.getFirst()) : Optional.empty();
    }

    /** How many annotators made a choice. */
    public int annotators() {
      return votes.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** What {@code files} say of {@code media}; media nobody labelled are left out. */
  public static Consensus of(List<Cid> media, List<AnnotationFile> files) {
    List<Decision> decisions = new ArrayList<>();
    for (Cid asset : media) {
      Map<String, Integer> votes = new TreeMap<>();
      for (String choice : choices(asset, files)) {
        votes.merge(choice, 1, Integer::sum);
      }
      if (!votes.isEmpty()) {
        decisions.add(new Decision(asset, votes));
      }
    }
    return new Consensus(decisions);
  }

  private static List<String> choices(Cid asset, List<AnnotationFile> files) {
    List<String> choices = new ArrayList<>();
    for (AnnotationFile each : files) {
      each.of(asset)
          .map(Annotation::choice)
          .filter(choice -> !choice.isEmpty())
          .ifPresent(choices::add);
    }
    return choices;
  }

  /** How far the annotators agree in their labels; none if no medium has two of them. */
  public OptionalDouble alpha() {
    List<List<String>> labels = new ArrayList<>();
    for (Decision each : decisions) {
      List<String> given = new ArrayList<>();
      each.votes().forEach((choice, count) -> given.addAll(Collections.nCopies(count, choice)));
      labels.add(given);
    }
    return labels.stream().anyMatch(each -> each.size() > 1)
        ? OptionalDouble.of(Agreement.krippendorff(labels))
        : OptionalDouble.empty();
  }

  /** The share of labelled media, 0 to 1, in which {@code file} made the choice of the majority. */
  public OptionalDouble shareOf(AnnotationFile file) {
    int with = 0;
    int all = 0;
    for (Decision each : decisions) {
      Optional<String> own = file.of(each.asset()).map(Annotation::choice);
      if (each.annotators() > 1 && own.isPresent()) {
        all++;
        with += each.leading().contains(own.get()) ? 1 : 0;
      }
    }
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) with / all);
  }
}
