package io.decentralml.annotation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far annotators agree beyond chance: 1 is agreement in everything, 0 what chance alone would
 * give. Where everybody gives everything one label, chance and agreement are both complete and the
 * figures below are defined as 1.
 */
public final class Agreement {
  private static final int MOST_COMPARED = 1000;

  private Agreement() {}

  /**
   * Two annotators' labels of the same media, in the same order.
   *
   * <p>Source: J. Cohen, “A coefficient of agreement for nominal scales”, 1960, equation 1.
   *
   * @throws IllegalArgumentException when the lists differ in length or are empty
   */
  public static double cohen(List<String> first, List<String> second) {
    if (first.size() != second.size() || first.isEmpty()) {
      throw new IllegalArgumentException(
          first.size() + " and " + second.size() + " labels are not of the same media");
    }
    int count = first.size();
    int agreed = 0;
    Map<String, int[]> marginals = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      agreed += first.get(i).equals(second.get(i)) ? 1 : 0;
      marginals.computeIfAbsent(first.get(i), _ -> new int[2])[0]++;
      marginals.computeIfAbsent(second.get(i), _ -> new int[2])[1]++;
    }
    double chance = 0;
    for (int[] each : marginals.values()) {
      chance += (double) each[0] / count * each[1] / count;
    }
    return beyondChance((double) agreed / count, chance);
  }

  /**
   * Any number of annotators, who each gave one label to each medium.
   *
   * <p>Source: J. L. Fleiss, “Measuring nominal scale agreement among many raters”, 1971.
   *
   * @param counts for each medium, how many annotators gave which class
   * @throws IllegalArgumentException when there are no media, or they were not all labelled by the
   *     same number of at least two annotators
   */
  public static double fleiss(List<int[]> counts) {
    int raters = counts.isEmpty() ? 0 : sum(counts.getFirst());
    if (raters < 2 || counts.stream().anyMatch(each -> sum(each) != raters)) {
      throw new IllegalArgumentException("each medium needs the same number of labels, at least 2");
    }
    double[] shares = new double[counts.getFirst().length];
    double observed = 0;
    for (int[] medium : counts) {
      long pairs = 0;
      for (int i = 0; i < medium.length; i++) {
        pairs += (long) medium[i] * (medium[i] - 1);
        shares[i] += (double) medium[i] / ((double) counts.size() * raters);
      }
      observed += (double) pairs / ((long) raters * (raters - 1)) / counts.size();
    }
    double chance = 0;
    for (double share : shares) {
      chance += share * share;
    }
    return beyondChance(observed, chance);
  }

  private static int sum(int[] counts) {
    int sum = 0;
    for (int each : counts) {
      sum += each;
    }
    return sum;
  }

  private static double beyondChance(double observed, double chance) {
    return chance >= 1 ? 1 : (observed - chance) / (1 - chance);
  }

  /**
   * Any number of annotators, not all of whom labelled all media: alpha for nominal labels.
   *
   * <p>Source: K. Krippendorff, “Computing Krippendorff's alpha-reliability”, 2011, section C.
   *
   * @param labels for each medium, the labels it was given; media with fewer than two say nothing
   * @throws IllegalArgumentException when no medium has two labels
   */
  public static double krippendorff(List<List<String>> labels) {
    Map<String, Double> totals = new HashMap<>();
    double agreed = 0;
    double values = 0;
    for (List<String> medium : labels) {
      if (medium.size() < 2) {
        continue;
      }
      values += medium.size();
      Map<String, Integer> counts = new TreeMap<>();
      medium.forEach(each -> counts.merge(each, 1, Integer::sum));
      for (Map.Entry<String, Integer> each : counts.entrySet()) {
        int count = each.getValue();
        totals.merge(each.getKey(), (double) count, Double::sum);
        agreed += (double) count * (count - 1) / (medium.size() - 1);
      }
    }
    if (values == 0) {
      throw new IllegalArgumentException("no medium has the labels of two annotators");
    }
    double chance = 0;
    for (double total : totals.values()) {
      chance += total * (total - 1) / (values * (values - 1));
    }
    return beyondChance(agreed / values, chance);
  }

  /**
   * How well two annotators' regions of one medium cover each other: pairs of the same label and
   * moment are joined, those whose bounds overlap most first; the mean overlap over all pairs and
   * single regions, 0 to 1, and 1 where neither has any. Of many regions the first 1000 count.
   */
  public static double overlap(Annotation first, Annotation second) {
    List<Region> left = first.regions().stream().limit(MOST_COMPARED).toList();
    List<Region> right = second.regions().stream().limit(MOST_COMPARED).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        double overlap = overlap(left.get(i), right.get(j));
        if (overlap > 0) {
          pairs.add(new Pair(i, j, overlap));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
    BitSet usedLeft = new BitSet();
    BitSet usedRight = new BitSet();
    double sum = 0;
    for (Pair each : pairs) {
      if (!usedLeft.get(each.left) && !usedRight.get(each.right)) {
        usedLeft.set(each.left);
        usedRight.set(each.right);
        sum += each.overlap;
      }
    }
    int all = left.size() + right.size() - usedLeft.cardinality();
    return all == 0 ? 1 : sum / all;
  }

  private record Pair(int left, int right, double overlap) {}

  private static double overlap(Region one, Region other) {
    boolean comparable = one.label().equals(other.label()) && one.at() == other.at();
    return comparable ? one.bounds().overlap(other.bounds()) : 0;
  }
}
